import type { Costs } from '../measure/contest.ts';
import { isMet, toText, type Goal } from './goal.ts';

/** One comparison, as it is printed and written. */
export interface Row {
  /** What work either side does. */
  readonly work: string;
  readonly ours: number;
  readonly peer: number;
  readonly unit: string;
  /** Ours by the peer's. */
  readonly ratio: number;
  readonly goal: string;
  readonly met: boolean;
}

/** What a row says beside its numbers. */
export interface Heading {
  readonly work: string;
  readonly unit: string;
  readonly goal: Goal;
}

/** A row of costs, as they are. */
export function toRow({ work, unit, goal }: Heading, { ours, peer }: Costs): Row {
  const ratio = ours / peer;
  return {
    work,
    ours: rounded(ours),
    peer: rounded(peer),
    unit,
    ratio: rounded(ratio),
    goal: toText(goal),
    met: isMet(goal, { ratio, ours }),
  };
}

/** A row of speeds, out of costs in microseconds: more is better. */
export function toSpeedRow(heading: Omit<Heading, 'unit'>, { ours, peer }: Costs): Row {
  return toRow({ ...heading, unit: 'per second' }, { ours: 1e6 / ours, peer: 1e6 / peer });
}

/** Three digits are all that such a measurement can tell. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
