import { sql } from 'kysely';
import type { CallRow } from '../store/tables.ts';
import { loadStates, settledMoment, type StateChange, type Writing } from './call-state.ts';
import { writeStates } from './write-states.ts';

/** Calls that are changed in one transaction. */
const batch = 500;

/** The applications there are calls of. */
export async function appsIn({ transaction }: Writing): Promise<readonly number[]> {
  const apps: number[] = [];
  for (;;) {
    // One step along the index for each application, however many calls it has.
    const next = await transaction
      .selectFrom('trtc_calls')
      .select('app')
      .where('app', '>', apps.at(-1) ?? 0)
      .orderBy('app')
      .limit(1)
      .executeTakeFirst();
    if (next === undefined) return apps;
    apps.push(next.app);
  }
}

/** Deletes some of the calls that ended before a moment; gives their ids, none when all are gone. */
export async function pruneSome(
  writing: Writing,
  sdkAppId: number,
  before: number,
): Promise<readonly string[]> {
  const { rows } = await sql<Pick<CallRow, 'id'>>`
    select id from trtc_calls where app = ${sdkAppId} and last_at >= 0 and last_at < ${before}
    union all
    select id from trtc_calls
    where app = ${sdkAppId} and started_at = 0 and received_at < ${before} limit ${batch}
  `.execute(writing.transaction);
  const states = await loadStates(
    writing,
    sdkAppId,
    rows.map(({ id }) => id),
  );
  const changes = [...states.values()].map((state): StateChange => ({ before: state }));
  if (changes.length > 0) await writeStates(writing, sdkAppId, changes);
  return [...states.keys()];
}

/** Deletes what only calls that are gone have left behind. */
export async function sweep({ transaction }: Writing, before: number): Promise<void> {
  await transaction
    .deleteFrom('trtc_buckets')
    .where('start', '<', before)
    .where('started', '=', 0)
    .where('ended', '=', 0)
    .execute();
  await sql`
    delete from trtc_users where not exists (
      select 1 from trtc_participants p where p.user_key = trtc_users.key)
  `.execute(transaction);
}

/** Ends some of the calls of which nothing was heard since a moment; gives their ids, if any. */
export async function settleSome(
  writing: Writing,
  sdkAppId: number,
  quietSince: number,
): Promise<readonly string[]> {
  const { rows } = await sql<Pick<CallRow, 'id'>>`
    select id from trtc_calls
    where app = ${sdkAppId} and last_at is null and seen_at < ${quietSince} limit ${batch}
  `.execute(writing.transaction);
  const states = await loadStates(
    writing,
    sdkAppId,
    rows.map(({ id }) => id),
  );
  const changes = [...states.values()].map((state): StateChange => {
    const call = { ...state.call, last_at: settledMoment(state.call), settled: 1 };
    return { before: state, after: { ...state, call } };
  });
  if (changes.length > 0) await writeStates(writing, sdkAppId, changes);
  return [...states.keys()];
}
