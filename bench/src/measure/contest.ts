import { median } from './median.ts';
import { elapsed, type Meter } from './meter.ts';
import type { Pace } from './pace.ts';
import type { Side } from './side.ts';

/** Two sides, and what is measured of them. */
export interface Contest {
  readonly ours: Side;
  readonly peer: Side;
  readonly meter: Meter;
}

/** What one piece of work costs either side. */
export interface Costs {
  readonly ours: number;
  readonly peer: number;
}

/**
 * Lets the sides take turns in one process, so that whatever else the machine does hits both alike,
 * and gives the median of their turns: microseconds for one piece of work.
 */
export async function compete({ ours, peer, meter }: Contest, pace: Pace): Promise<Costs> {
  const times = { ours: await timesThatLast(ours, pace), peer: await timesThatLast(peer, pace) };
  const turns: Costs[] = [];
  for (let round = -pace.warmUp; round < pace.rounds; round += 1) {
    const turn = {
      ours: await costOf(ours, times.ours, meter),
      peer: await costOf(peer, times.peer, meter),
    };
    if (round >= 0) turns.push(turn);
  }
  return {
    ours: median(turns.map((turn) => turn.ours)),
    peer: median(turns.map((turn) => turn.peer)),
  };
}

/** How many times a side does its work in one turn. */
async function timesThatLast(side: Side, { milliseconds }: Pace): Promise<number> {
  for (let times = 1; ; times *= 2) {
    const took = (await costOf(side, times, elapsed)) * times;
    if (took >= milliseconds * 1000) return Math.ceil((times * milliseconds * 1000) / took);
  }
}

async function costOf(side: Side, times: number, meter: Meter): Promise<number> {
  const before = meter();
  await side(times);
  return (meter() - before) / times;
}
