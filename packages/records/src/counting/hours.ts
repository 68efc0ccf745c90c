import { sql } from 'kysely';
import type { CallKind } from '../record/call-record.ts';
import type { Store } from '../store/store.ts';
import { bucketWidth } from './bucket.ts';
import { offsetSpans, type OffsetSpan } from '../zone/offset-spans.ts';

/** Which calls are counted by the hour of the day at which they were started. */
export interface HoursQuery {
  readonly sdkAppId: number;
  readonly from: number;
  readonly to: number;
  /** Whose hours: an IANA name such as `Asia/Shanghai`. */
  readonly timeZone: string;
}

/** Calls started in each hour of the day, 24 numbers each. */
export interface HourCounts {
  readonly all: readonly number[];
  readonly oneToOne: readonly number[];
  readonly group: readonly number[];
}

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Counts the calls started by the hour of the viewer's day.
 *
 * @throws RangeError if the time zone is not known.
 */
export async function countHours(
  store: Store,
  { sdkAppId, from, to, timeZone }: HoursQuery,
): Promise<HourCounts> {
  const counts = { oneToOne: noHours(), group: noHours() };
  for (const span of offsetSpans(timeZone, from, to)) {
    for (const row of await countSpan(store, sdkAppId, span)) {
      counts[row.kind][row.hour] = (counts[row.kind][row.hour] ?? 0) + row.calls;
    }
  }
  const { oneToOne, group } = counts;
  return { all: oneToOne.map((calls, index) => calls + (group[index] ?? 0)), oneToOne, group };
}

const noHours = () => Array.from({ length: 24 }, () => 0);

async function countSpan({ database }: Store, sdkAppId: number, { from, to, offset }: OffsetSpan) {
  const isWhole = [from, to, offset].every((moment) => moment % bucketWidth === 0);
  const [table, moment, calls] = isWhole
    ? [sql.table('trtc_buckets'), sql.ref('start'), sql.ref('started')]
    : [sql.table('trtc_calls'), sql.ref('started_at'), sql.lit(1)];
  const { rows } = await sql<{ kind: CallKind; hour: number; calls: number }>`
    select kind, hour, cast(sum(calls) as bigint) as calls from (
      select kind, ${calls} as calls,
        (${moment} + cast(${offset} as bigint)) % ${sql.lit(day)} / ${sql.lit(hour)} as hour
      from ${table} where app = ${sdkAppId} and ${moment} >= ${from} and ${moment} < ${to}
        and ${moment} > 0
    ) as started group by kind, hour
  `.execute(database);
  return rows;
}
