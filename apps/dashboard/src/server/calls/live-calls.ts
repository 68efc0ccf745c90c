import type { Archive, ArchiveStatus, CallRecord } from '@trtc-kit/records';
import type { CallRow } from '../../api/answers.ts';
import { toCallRow } from './call-row.ts';

/** How many of the calls going on are listed. */
const mostLive = 8;

/** Calls without a result that are looked at for them at a time, and how often. */
const pageSize = 40;
const mostPages = 10;

/** A call that was heard of last before that counts as over. */
const day = 86_400_000;

/** Whose calls, and how many are known to go on. */
interface LiveQuery extends Pick<ArchiveStatus, 'running'> {
  readonly sdkAppId: number;
  readonly now: number;
}

/** The last of the calls going on. Calls that are over and have no result may lie between them. */
export async function readLiveCalls(
  archive: Archive,
  { sdkAppId, now, running }: LiveQuery,
): Promise<readonly CallRow[]> {
  const wanted = Math.min(mostLive, running.oneToOne + running.group);
  const live: CallRow[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages && live.length < wanted; page += 1) {
    const query = { sdkAppId, result: 'none', from: now - day } as const;
    const found = await archive.search(query, { limit: pageSize, cursor });
    live.push(...found.records.filter(isRunning).map((record) => toCallRow(record, now)));
    cursor = found.cursor;
    if (cursor === undefined) break;
  }
  return live.slice(0, mostLive);
}

function isRunning({ endedAt, marks }: CallRecord): boolean {
  return endedAt === undefined && !marks.includes('endUnknown');
}
