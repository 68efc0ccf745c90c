import { toInformation } from '../emulator/information.ts';
import type { Costs } from '../measure/contest.ts';
import type { Goal } from '../report/goal.ts';
import { toRow, type Row } from '../report/row.ts';
import { bodySize } from './callbacks.ts';
import { atOnce, type ProcessCosts } from './in-process.ts';
import { connections, type SocketCosts } from './socket.ts';

/** Two sides, and what is asked of the first in a second of processor time. */
export interface Match {
  /** What either side does. */
  readonly sides: string;
  /** Without one, the row is there to be known. */
  readonly inProcess?: Goal;
  readonly overSocket?: Goal;
}

const size = `bodies of ${bodySize} bytes`;

/** How many, and how long one takes. */
export function toProcessRows(
  { sides, inProcess }: Match,
  { perSecond, latency }: ProcessCosts,
): readonly Row[] {
  const how = `in process, ${size}`;
  return [
    toRateRow(`callbacks ${how}, ${atOnce} at once. ${sides}`, perSecond, inProcess),
    toLatencyRow(`time to the ack ${how}, one after the other. ${sides}`, latency),
  ];
}

/** The same for a server of `node:http` in a process of its own. */
export function toSocketRows(
  { sides, overSocket }: Match,
  { perSecond, latency }: SocketCosts,
): readonly Row[] {
  const how = `over ${connections} kept connections to node:http, ${size}`;
  return [
    toRateRow(`callbacks ${how}. ${sides}`, perSecond, overSocket),
    toLatencyRow(`time to the ack ${how}. ${sides}`, latency),
  ];
}

function toRateRow(work: string, costs: Costs, goal?: Goal): Row {
  const heading = { work, unit: 'per CPU second' };
  return goal === undefined ? toInformation(heading, costs) : toRow({ ...heading, goal }, costs);
}

function toLatencyRow(work: string, costs: Costs): Row {
  return toInformation({ work: `p99 ${work}`, unit: 'µs' }, costs);
}
