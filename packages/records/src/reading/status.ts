import { sql } from 'kysely';
import type { CallKind } from '../record/call-record.ts';
import type { Store } from '../store/store.ts';

/** What there is of an application, and what is going on. */
export interface ArchiveStatus {
  /** Calls that nobody has ended yet. */
  readonly running: Readonly<Record<CallKind, number>>;
  /** Calls without any time or id, which are in no figure. */
  readonly uncounted: number;
  /** When the first and the last call was started, in milliseconds since 1970. */
  readonly firstCallAt: number | undefined;
  readonly lastCallAt: number | undefined;
}

/** Looks up what there is. */
export async function readStatus({ database }: Store, sdkAppId: number): Promise<ArchiveStatus> {
  const running = await sql<{ kind: CallKind; calls: number }>`
    select kind, count(*) as calls from trtc_calls
    where app = ${sdkAppId} and last_at is null group by kind
  `.execute(database);
  const { rows } = await sql<{ uncounted: number; first: number | null; last: number | null }>`
    select
      (select count(*) from trtc_calls where app = ${sdkAppId} and started_at = 0) as uncounted,
      (select min(started_at) from trtc_calls
        where app = ${sdkAppId} and started_at > 0) as first,
      (select max(started_at) from trtc_calls
        where app = ${sdkAppId} and started_at > 0) as last
  `.execute(database);
  const [found] = rows;
  const runningOf = (kind: CallKind) => running.rows.find((row) => row.kind === kind)?.calls ?? 0;
  return {
    running: { oneToOne: runningOf('oneToOne'), group: runningOf('group') },
    uncounted: found?.uncounted ?? 0,
    firstCallAt: found?.first ?? undefined,
    lastCallAt: found?.last ?? undefined,
  };
}
