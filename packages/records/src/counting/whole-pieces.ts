import { sql } from 'kysely';
import type { CallKind } from '../record/call-record.ts';
import type { Store } from '../store/store.ts';
import { tallyColumns } from '../store/tables.ts';
import { sumTallies } from './figures.ts';
import { callKinds, type Piece } from './piece.ts';
import { toPlaces, type Stretch } from './stretches.ts';

/** The calls going on before a bucket begins, by kind. */
export async function levelsBefore(
  { database }: Store,
  sdkAppId: number,
  start: number,
): Promise<ReadonlyMap<CallKind, number>> {
  const { rows } = await sql<{ kind: CallKind; level: number }>`
    select kind, cast(sum(started) - sum(ended) as bigint) as level from trtc_buckets
    where app = ${sdkAppId} and start < ${start} group by kind
  `.execute(database);
  return new Map(rows.map(({ kind, level }) => [kind, level]));
}

/** Counts stretches of whole buckets, from the buckets. */
export async function countWhole(
  { database }: Store,
  sdkAppId: number,
  stretches: readonly Stretch[],
): Promise<readonly Piece[]> {
  if (stretches.length === 0) return [];
  const sums = sql.raw(tallyColumns.map((column) => `sum(${column})`).join(', '));
  const within = sql`b.app = ${sdkAppId} and b.kind = k.kind
    and b.start >= p.begin_at and b.start < p.end_at`;
  // A subquery for each place runs along the index. Grouping them instead would sort all of their
  // columns first, which takes three times as long.
  const { rows } = await sql<WholeRow>`
    with places (place, begin_at, end_at) as (values ${toPlaces(stretches)}),
    kinds (kind) as (values ${sql.join(callKinds.map((kind) => sql`(${sql.lit(kind)})`))})
    select p.place, k.kind,
      (select concat_ws(',', ${sums}) from trtc_buckets b where ${within}) as sums,
      (select concat_ws(',', max(level - started + ended + rise), sum(started - ended)) from (
        select b.started, b.ended, b.rise, sum(b.started - b.ended)
          over (order by b.start rows unbounded preceding) as level
        from trtc_buckets b where ${within}) as levels) as course
    from places p cross join kinds k
  `.execute(database);
  return rows.flatMap((row) => {
    const stretch = stretches[row.place];
    return stretch === undefined || row.course === '' ? [] : [toPiece(stretch, row)];
  });
}

interface WholeRow {
  readonly place: number;
  readonly kind: CallKind;
  /** Numbers with commas between them; empty without a bucket. */
  readonly sums: string;
  readonly course: string;
}

function toPiece(stretch: Stretch, { kind, sums, course }: WholeRow): Piece {
  const [rise = 0, net = 0] = course.split(',').map(Number);
  const counts = sums.split(',').map(Number);
  const tally = Object.fromEntries(
    tallyColumns.map((column, index) => [column, counts[index] ?? 0]),
  );
  return { stretch, kind, rise, net, sums: sumTallies([tally]) };
}
