import { sql } from 'kysely';
import { bucketWidth, ceilTo, floorTo } from './bucket.ts';

/** A stretch of time that is counted in one go. */
export interface Stretch {
  /** The part of the measurement it belongs to; -1 for what comes before the first. */
  readonly part: number;
  readonly from: number;
  readonly to: number;
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

/** Stretches as rows of a statement: the place of each in the list, and its bounds. */
export function toPlaces(stretches: readonly Stretch[]) {
  const rows = stretches.map(
    ({ from, to }, place) =>
      sql`(cast(${place} as bigint), cast(${from} as bigint), cast(${to} as bigint))`,
  );
  return sql.join(rows);
}
