import { durationOf } from '../record/attendance.ts';
import type { CallRecord, Participant } from '../record/call-record.ts';
import { participantsOf } from '../store/participants-of.ts';
import type { Database, Flavour } from '../store/store.ts';
import type { CallRow, ParticipantRow } from '../store/tables.ts';

/** The rows of one call by which it is searched and counted. */
export interface CallState {
  readonly call: CallRow;
  readonly participants: readonly ParticipantRow[];
}

/** Where a call stands that was not there before, or no longer is. */
export interface StateChange {
  readonly before?: CallState | undefined;
  readonly after?: CallState | undefined;
}

/** A transaction on a store, and what is special about that store. */
export interface Writing {
  readonly transaction: Database;
  readonly flavour: Flavour;
  /** The keys of users that this transaction has taken, by application; see `takeUserKeys`. */
  readonly userKeys: Map<number, Map<string, number>>;
}

/** What the rows of a call are made from. */
export interface StateSource {
  readonly key: number;
  readonly record: CallRecord;
  /** When the first observation came in. */
  readonly receivedAt: number;
  readonly userKeys: ReadonlyMap<string, number>;
}

/** The shortest that a call counts as going on: a record knows whole seconds. */
const moment = 1000;

/** The rows for a record. */
export function toCallState({ key, record, receivedAt, userKeys }: StateSource): CallState {
  const { sdkAppId, id, kind, media, result } = record;
  const startedAt = countedStart(record);
  const call: CallRow = {
    key,
    app: sdkAppId,
    id,
    kind,
    media: media ?? null,
    result: result ?? null,
    started_at: startedAt,
    last_at: lastMoment(record, startedAt),
    answered: record.acceptedAt !== undefined || result === 'completed' ? 1 : 0,
    duration: durationOf(record) ?? null,
    seen_at: record.lastSeenAt ?? 0,
    received_at: receivedAt,
    settled: 0,
  };
  const participants = record.participants.map((participant) =>
    toParticipantRow(participant, call, userKeys),
  );
  return { call, participants };
}

/** Without an id it may be a call that is counted already; without a time it belongs to no day. */
function countedStart({ marks, startedAt }: CallRecord): number {
  return marks.includes('noCallId') ? 0 : (startedAt ?? 0);
}

/** The last millisecond at which a call is going on; none while it is. */
function lastMoment(record: CallRecord, startedAt: number): number | null {
  if (startedAt === 0) return -1;
  const isOver = record.result !== undefined || record.endedAt !== undefined;
  if (!isOver) return null;
  return Math.max(record.endedAt ?? record.lastSeenAt ?? 0, startedAt + moment) - 1;
}

/** The last millisecond of a call whose end nobody will tell any more. */
export function settledMoment({ seen_at, started_at }: CallRow): number {
  return Math.max(seen_at, started_at + moment) - 1;
}

function toParticipantRow(
  { userId, state, joinedAt, platform }: Participant,
  call: CallRow,
  userKeys: ReadonlyMap<string, number>,
): ParticipantRow {
  const userKey = userKeys.get(userId);
  if (userKey === undefined) throw new Error('A participant has no key.');
  return {
    call_key: call.key,
    user_key: userKey,
    app: call.app,
    kind: call.kind,
    started_at: call.started_at,
    joined_at: call.started_at === 0 ? null : (joinedAt ?? null),
    presumed: state === 'presumed' ? 1 : 0,
    platform: platform ?? null,
  };
}

/** The rows of calls that are there, by the calls' ids. */
export async function loadStates(
  { transaction, flavour }: Writing,
  sdkAppId: number,
  callIds: readonly string[],
): Promise<ReadonlyMap<string, CallState>> {
  const calls = await transaction
    .selectFrom('trtc_calls')
    .selectAll()
    .where('app', '=', sdkAppId)
    .where(flavour.among('id', callIds))
    .execute();
  if (calls.length === 0) return new Map();
  const participants = await participantsOf({ database: transaction, flavour }, calls);
  return new Map(
    calls.map((call) => [call.id, { call, participants: participants.get(call.key) ?? [] }]),
  );
}
