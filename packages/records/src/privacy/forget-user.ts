import { fileObservation } from '../evidence/file-observation.ts';
import { toCallRecord } from '../record/to-call-record.ts';
import type { FiledObservation } from '../record/observation.ts';
import { loadStates, toCallState, type CallState, type Writing } from '../writing/call-state.ts';
import { loadObservations } from '../writing/file-batch.ts';
import { takeUserKeys } from '../writing/keys.ts';
import { observationInsert, toObservationCells } from '../writing/observation-row.ts';
import { writeStates } from '../writing/write-states.ts';
import { digestWith, pseudonymize, takeSalt, toPseudonym, type RandomBytes } from './pseudonyms.ts';

/** A user who is to be forgotten. */
export interface ForgottenUser {
  readonly sdkAppId: number;
  readonly userId: string;
}

/** Calls that are rewritten in one transaction. */
const batch = 200;

/** Gives the user a pseudonym, or finds the one given before. */
export async function rememberForgotten(
  writing: Writing,
  { sdkAppId, userId }: ForgottenUser,
  random: RandomBytes,
): Promise<string> {
  const { transaction } = writing;
  const digest = digestWith(await takeSalt(writing, random), userId);
  const known = await transaction
    .selectFrom('trtc_forgotten')
    .select('pseudonym')
    .where('app', '=', sdkAppId)
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (known !== undefined) return known.pseudonym;
  const pseudonym = toPseudonym(random);
  await transaction
    .insertInto('trtc_forgotten')
    .values({ app: sdkAppId, digest, pseudonym })
    .execute();
  return pseudonym;
}

/** Rewrites some of the user's calls; gives their ids, and none when all are done. */
export async function forgetSome(
  writing: Writing,
  { sdkAppId, userId }: ForgottenUser,
  pseudonym: string,
): Promise<readonly string[]> {
  const callIds = await someCallsOf(writing, { sdkAppId, userId });
  const states = await loadStates(writing, sdkAppId, callIds);
  const observations = await loadObservations(writing, [...states.values()]);
  if (callIds.length === 0) await removeUser(writing, { sdkAppId, userId });
  else {
    const pseudonyms = new Map([[userId, pseudonym]]);
    const rewritten = [...states].map(([callId, before]) => {
      const said = observations.get(callId) ?? [];
      return { before, said: said.map((one) => rewrite(one, pseudonyms)) };
    });
    await rewriteCalls(writing, sdkAppId, rewritten);
  }
  return callIds;
}

/** An observation under the id that it would have had from the beginning. */
function rewrite(
  observation: FiledObservation,
  pseudonyms: ReadonlyMap<string, string>,
): FiledObservation {
  const { callId } = observation;
  return { ...fileObservation(pseudonymize(observation, pseudonyms)), callId };
}

interface RewrittenCall {
  readonly before: CallState;
  readonly said: readonly FiledObservation[];
}

async function rewriteCalls(
  writing: Writing,
  sdkAppId: number,
  calls: readonly RewrittenCall[],
): Promise<void> {
  const { transaction, flavour } = writing;
  const keys = calls.map(({ before }) => before.call.key);
  const records = calls.map(({ before, said }) => toCallRecord(sdkAppId, before.call.id, said));
  const userIds = records.flatMap(({ participants }) => participants.map((one) => one.userId));
  const userKeys = await takeUserKeys(writing, sdkAppId, new Set(userIds));
  await transaction
    .deleteFrom('trtc_observations')
    .where(flavour.among('call_key', keys))
    .execute();
  const rows = calls.flatMap(({ before, said }) =>
    said.map((observation) => toObservationCells(before.call.key, observation)),
  );
  await flavour.insertRows(transaction, observationInsert, rows);
  const changes = calls.map(({ before }, index) => {
    const record = records[index];
    if (record === undefined) return { before, after: before };
    const { key, received_at, last_at, settled } = before.call;
    const after = toCallState({ key, record, receivedAt: received_at, userKeys });
    // What was settled stays settled: the user's name does not bear on the end of the call.
    return { before, after: { ...after, call: { ...after.call, last_at, settled } } };
  });
  await writeStates(writing, sdkAppId, changes);
}

async function someCallsOf(
  { transaction }: Writing,
  { sdkAppId, userId }: ForgottenUser,
): Promise<readonly string[]> {
  const rows = await transaction
    .selectFrom('trtc_users')
    .innerJoin('trtc_participants', 'trtc_participants.user_key', 'trtc_users.key')
    .innerJoin('trtc_calls', 'trtc_calls.key', 'trtc_participants.call_key')
    .select('trtc_calls.id')
    .where('trtc_users.app', '=', sdkAppId)
    .where('trtc_users.user_id', '=', userId)
    .limit(batch)
    .execute();
  return rows.map(({ id }) => id);
}

async function removeUser(
  { transaction }: Writing,
  { sdkAppId, userId }: ForgottenUser,
): Promise<void> {
  await transaction
    .deleteFrom('trtc_users')
    .where('app', '=', sdkAppId)
    .where('user_id', '=', userId)
    .execute();
}
