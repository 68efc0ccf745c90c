import { sql } from 'kysely';
import type { CallKind } from '../record/call-record.ts';
import type { RowInsert } from '../store/store.ts';
import { tallyColumns } from '../store/tables.ts';
import type { StateChange, Writing } from '../writing/call-state.ts';
import { bucketWidth } from './bucket.ts';
import { toBucketChanges, type BucketChange } from './bucket-changes.ts';

const countColumns = [...tallyColumns, 'ended'] as const;

const countInsert: RowInsert = {
  table: 'trtc_buckets',
  columns: {
    app: 'bigint',
    kind: 'text',
    start: 'bigint',
    ...Object.fromEntries(countColumns.map((column) => [column, 'bigint'] as const)),
  },
  key: ['app', 'kind', 'start'],
  onConflict: Object.fromEntries(countColumns.map((column) => [column, 'add'] as const)),
};

const riseInsert: RowInsert = {
  table: 'trtc_buckets',
  columns: { app: 'bigint', kind: 'text', start: 'bigint', rise: 'bigint' },
  key: ['app', 'kind', 'start'],
  onConflict: { rise: 'replace' },
};

/** Keeps the buckets in step with calls of one application; the calls are written already. */
export async function writeBuckets(
  writing: Writing,
  sdkAppId: number,
  changes: readonly StateChange[],
): Promise<void> {
  const { transaction, flavour } = writing;
  const buckets = toBucketChanges(changes);
  const rows = buckets.map(({ kind, start, counts }) => [sdkAppId, kind, start, ...counts]);
  if (rows.length > 0) await flavour.insertRows(transaction, countInsert, rows);
  const moved = buckets.filter((bucket) => bucket.moved);
  for (let first = 0; first < moved.length; first += chunk) {
    const rises = await findRises(writing, sdkAppId, moved.slice(first, first + chunk));
    await flavour.insertRows(transaction, riseInsert, rises);
  }
}

/** Buckets that are looked at in one query. */
const chunk = 400;

type RiseRow = readonly [app: number, kind: CallKind, start: number, rise: number];

/** By how much the number of calls rises within each bucket, from the calls themselves. */
async function findRises(
  { transaction }: Writing,
  sdkAppId: number,
  buckets: readonly BucketChange[],
): Promise<readonly RiseRow[]> {
  const places = buckets.map(({ kind, start }) => sql`(${kind}, cast(${start} as bigint))`);
  const within = (column: 'started_at' | 'last_at') => sql`
    from trtc_calls c where c.app = ${sdkAppId} and c.kind = p.kind
      and c.${sql.raw(column)} >= p.start and c.${sql.raw(column)} < p.start + ${bucketWidth}`;
  // A subquery for each place: a join would leave it to the planner whether it runs along the index,
  // and PostgreSQL compares every call with every place instead.
  const { rows } = await sql<{ kind: CallKind; start: number; rise: number | null }>`
    with places (kind, start) as (values ${sql.join(places)})
    select p.kind, p.start, (
      select cast(max(level) as bigint) from (
        select sum(step) over (order by at rows unbounded preceding) as level from (
          select c.started_at as at, 1 as step ${within('started_at')}
          union all select c.last_at, -1 ${within('last_at')}
        ) as steps
      ) as levels
    ) as rise from places p
  `.execute(transaction);
  const found = new Map(rows.map(({ kind, start, rise }) => [`${kind} ${start}`, rise]));
  return buckets.map(({ kind, start }) => [
    sdkAppId,
    kind,
    start,
    Math.max(0, found.get(`${kind} ${start}`) ?? 0),
  ]);
}
