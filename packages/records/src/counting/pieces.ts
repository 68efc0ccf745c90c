import { sql } from 'kysely';
import type { CallKind } from '../record/call-record.ts';
import type { Store } from '../store/store.ts';
import { tallyColumns, type CallRow } from '../store/tables.ts';
import { bucketWidth, ceilTo, floorTo } from './bucket.ts';
import { sumTallies, type Sums } from './figures.ts';
import { tallyOf } from './tally.ts';

/** The two kinds, which are counted apart. */
export const callKinds: readonly CallKind[] = ['oneToOne', 'group'];

/** A stretch of time that is counted in one go. */
export interface Stretch {
  /** The part of the measurement it belongs to; -1 for what comes before the first. */
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** What happened to calls of one kind within a stretch. */
export interface Piece {
  readonly stretch: Stretch;
  readonly kind: CallKind;
  /** By how much the number of calls rose at most above that at the beginning. */
  readonly rise: number;
  /** By how much it is higher at the end. */
  readonly net: number;
  readonly sums: Sums;
}

/** Which stretches are whole buckets, and which have to be counted call by call. */
export function toStretches(edges: readonly number[]): {
  readonly whole: readonly Stretch[];
  readonly odd: readonly Stretch[];
} {
  const whole: Stretch[] = [];
  const odd: Stretch[] = [];
  const push = (list: Stretch[], stretch: Stretch) => {
    if (stretch.from < stretch.to) list.push(stretch);
  };
  const [first = 0] = edges;
  push(odd, { part: -1, from: floorTo(bucketWidth, first), to: first });
  for (const [part, from] of edges.slice(0, -1).entries()) {
    const to = edges[part + 1] ?? from;
    const begin = ceilTo(bucketWidth, from);
    const end = floorTo(bucketWidth, to);
    if (begin > end) {
      push(odd, { part, from, to });
      continue;
    }
    push(odd, { part, from, to: begin });
    push(whole, { part, from: begin, to: end });
    push(odd, { part, from: end, to });
  }
  return { whole, odd };
}

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

/** Counts stretches that are no whole buckets, from the calls themselves. */
export async function countOdd(
  store: Store,
  sdkAppId: number,
  stretches: readonly Stretch[],
): Promise<readonly Piece[]> {
  if (stretches.length === 0) return [];
  const started = await callsWithin(store, { sdkAppId, stretches, column: 'started_at' });
  const ended = await callsWithin(store, { sdkAppId, stretches, column: 'last_at' });
  const platforms = await joiningsOf(store, started);
  const startedIn = groupByPiece(started);
  const endedIn = groupByPiece(ended);
  return stretches.flatMap((stretch, place) =>
    callKinds.map((kind) => {
      const starting = startedIn.get(`${place} ${kind}`) ?? [];
      const ending = endedIn.get(`${place} ${kind}`) ?? [];
      const tallies = starting.map((call) =>
        tallyOf({ call, participants: platforms.get(call.key) ?? [] }),
      );
      const steps = [
        ...starting.map(({ started_at }) => ({ at: started_at, step: 1 })),
        ...ending.map(({ last_at }) => ({ at: last_at ?? 0, step: -1 })),
      ];
      return { stretch, kind, ...toRise(steps), sums: sumTallies(tallies) };
    }),
  );
}

type PlacedCall = CallRow & { readonly place: number };

function groupByPiece(calls: readonly PlacedCall[]): ReadonlyMap<string, readonly PlacedCall[]> {
  return Map.groupBy(calls, ({ place, kind }) => `${place} ${kind}`);
}

async function callsWithin(
  { database }: Store,
  search: {
    readonly sdkAppId: number;
    readonly stretches: readonly Stretch[];
    readonly column: 'started_at' | 'last_at';
  },
): Promise<readonly PlacedCall[]> {
  const column = sql.raw(`c.${search.column}`);
  const { rows } = await sql<PlacedCall>`
    with places (place, begin_at, end_at) as (values ${toPlaces(search.stretches)})
    select p.place, c.* from places p cross join trtc_calls c
    where c.app = ${search.sdkAppId} and ${column} >= p.begin_at and ${column} < p.end_at
  `.execute(database);
  return rows;
}

async function joiningsOf({ database, flavour }: Store, calls: readonly CallRow[]) {
  if (calls.length === 0) return new Map<number, never>();
  const rows = await database
    .selectFrom('trtc_participants')
    .selectAll()
    .where(
      flavour.among(
        'call_key',
        calls.map(({ key }) => key),
      ),
    )
    .execute();
  return Map.groupBy(rows, ({ call_key }) => call_key);
}

function toPlaces(stretches: readonly Stretch[]) {
  const rows = stretches.map(
    ({ from, to }, place) =>
      sql`(cast(${place} as bigint), cast(${from} as bigint), cast(${to} as bigint))`,
  );
  return sql.join(rows);
}

interface Step {
  readonly at: number;
  readonly step: number;
}

function toRise(steps: readonly Step[]): { readonly rise: number; readonly net: number } {
  let net = 0;
  let rise = 0;
  for (const { step } of steps.toSorted((a, b) => a.at - b.at)) {
    net += step;
    rise = Math.max(rise, net);
  }
  return { rise, net };
}
