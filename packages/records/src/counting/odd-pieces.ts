import { sql } from 'kysely';
import { participantsOf } from '../store/participants-of.ts';
import type { Store } from '../store/store.ts';
import type { CallRow } from '../store/tables.ts';
import { sumTallies } from './figures.ts';
import { callKinds, type Piece } from './piece.ts';
import { toPlaces, type Stretch } from './stretches.ts';
import { tallyOf } from './tally.ts';

/** Counts stretches that are no whole buckets, from the calls themselves. */
export async function countOdd(
  store: Store,
  sdkAppId: number,
  stretches: readonly Stretch[],
): Promise<readonly Piece[]> {
  if (stretches.length === 0) return [];
  const started = await callsWithin(store, { sdkAppId, stretches, column: 'started_at' });
  const ended = await callsWithin(store, { sdkAppId, stretches, column: 'last_at' });
  const platforms = await participantsOf(store, started);
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
