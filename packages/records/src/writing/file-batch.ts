import { toCallRecord } from '../record/to-call-record.ts';
import type { FiledObservation } from '../record/observation.ts';
import type { CallRecord } from '../record/call-record.ts';
import { loadStates, toCallState, type CallState, type Writing } from './call-state.ts';
import { nextKey, takeUserKeys } from './keys.ts';
import { fromObservationRow, observationInsert, toObservationCells } from './observation-row.ts';
import { writeStates } from './write-states.ts';

/** What came of filing observations. */
export interface Filed {
  /** The ids of the observations that were new. */
  readonly fresh: readonly string[];
  /** The calls that something new was said about. */
  readonly callIds: readonly string[];
}

/** A call that something new was said about. */
interface ChangedCall {
  readonly key: number;
  readonly before: CallState | undefined;
  readonly record: CallRecord;
  readonly fresh: readonly FiledObservation[];
  readonly receivedAt: number;
}

/**
 * Files observations of one application: puts each to those of its call and makes the call's record
 * anew from all of them, which is what makes their order indifferent.
 */
export async function fileBatch(
  writing: Writing,
  sdkAppId: number,
  observations: readonly FiledObservation[],
): Promise<Filed> {
  const given = Map.groupBy(observations, ({ callId }) => callId);
  const states = await loadStates(writing, sdkAppId, [...given.keys()]);
  const known = await loadObservations(writing, [...states.values()]);
  const changed = await findChanged(writing, { sdkAppId, given, states, known });
  if (changed.length > 0) await write(writing, sdkAppId, changed);
  return {
    fresh: changed.flatMap(({ fresh }) => fresh.map(({ id }) => id)),
    callIds: changed.map(({ record }) => record.id),
  };
}

/** The observations of calls that are there, by the calls' ids. */
export async function loadObservations(
  { transaction, flavour }: Writing,
  states: readonly CallState[],
): Promise<ReadonlyMap<string, readonly FiledObservation[]>> {
  if (states.length === 0) return new Map();
  const calls = new Map(states.map(({ call }) => [call.key, call]));
  const rows = await transaction
    .selectFrom('trtc_observations')
    .selectAll()
    .where(flavour.among('call_key', [...calls.keys()]))
    .execute();
  const filed = rows.flatMap((row) => {
    const call = calls.get(row.call_key);
    return call === undefined ? [] : [fromObservationRow(row, call)];
  });
  return Map.groupBy(filed, ({ callId }) => callId);
}

interface Situation {
  readonly sdkAppId: number;
  readonly given: ReadonlyMap<string, readonly FiledObservation[]>;
  readonly states: ReadonlyMap<string, CallState>;
  readonly known: ReadonlyMap<string, readonly FiledObservation[]>;
}

async function findChanged(
  writing: Writing,
  { sdkAppId, given, states, known }: Situation,
): Promise<readonly ChangedCall[]> {
  const changed: ChangedCall[] = [];
  let key = states.size < given.size ? await nextKey(writing, 'trtc_calls') : 0;
  for (const [callId, observations] of given) {
    const before = states.get(callId);
    const all = new Map(known.get(callId)?.map((one) => [one.id, one]));
    const fresh = observations.filter(({ id }) => !all.has(id));
    for (const one of fresh) all.set(one.id, one);
    if (fresh.length === 0) continue;
    const members = [...all.values()];
    changed.push({
      key: before?.call.key ?? key++,
      before,
      record: toCallRecord(sdkAppId, callId, members),
      fresh: [...new Map(fresh.map((one) => [one.id, one])).values()],
      receivedAt: Math.min(...members.map(({ receivedAt }) => receivedAt)),
    });
  }
  return changed;
}

async function write(
  writing: Writing,
  sdkAppId: number,
  changed: readonly ChangedCall[],
): Promise<void> {
  const { transaction, flavour } = writing;
  const userIds = changed.flatMap(({ record }) => record.participants.map((one) => one.userId));
  const userKeys = await takeUserKeys(writing, sdkAppId, new Set(userIds));
  const changes = changed.map(({ before, ...source }) => ({
    before,
    after: toCallState({ ...source, userKeys }),
  }));
  const rows = changed.flatMap(({ key, fresh }) =>
    fresh.map((observation) => toObservationCells(key, observation)),
  );
  await flavour.insertRows(transaction, observationInsert, rows);
  await writeStates(writing, sdkAppId, changes);
}
