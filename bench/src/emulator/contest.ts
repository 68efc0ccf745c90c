import type { Costs } from '../measure/contest.ts';
import { median } from '../measure/median.ts';
import type { Pace } from '../measure/pace.ts';
import { applyLoad, type Load, type RequestCost } from './load.ts';

/** Two servers with their work. */
export interface Sides {
  readonly ours: Load;
  readonly peer: Load;
}

/** What a request costs either side, on the wall and of the processor. */
export type RequestCosts = Readonly<Record<keyof RequestCost, Costs>>;

// A server has more code than a function, and needs longer until all of it is compiled.
const longer = { turn: 2, warmUp: 8 };

/** Lets two servers take turns, so that whatever else the machine does hits both alike: medians. */
export async function competeUnderLoad(
  { ours, peer }: Sides,
  { rounds, warmUp, milliseconds }: Pace,
): Promise<RequestCosts> {
  const turns: { readonly ours: RequestCost; readonly peer: RequestCost }[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const duration = milliseconds * (round < 0 ? longer.warmUp : longer.turn);
    const turn = { ours: await applyLoad(ours, duration), peer: await applyLoad(peer, duration) };
    if (round >= 0) turns.push(turn);
  }
  const toCosts = (name: keyof RequestCost): Costs => ({
    ours: median(turns.map((turn) => turn.ours[name])),
    peer: median(turns.map((turn) => turn.peer[name])),
  });
  return { elapsed: toCosts('elapsed'), cpu: toCosts('cpu') };
}
