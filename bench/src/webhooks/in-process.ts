import { compete, type Costs } from '../measure/contest.ts';
import { cpuTime } from '../measure/meter.ts';
import type { Pace } from '../measure/pace.ts';
import { awaited, type Side } from '../measure/side.ts';
import { p99 } from './percentile.ts';
import type { Taker } from './taker.ts';

/** So many are taken at once. */
export const atOnce = 32;

/** Two who take callbacks. */
export interface Takers {
  readonly ours: Taker;
  readonly peer: Taker;
}

/** What two of them take and handle in a second of processor time, and how long answers take. */
export interface ProcessCosts {
  /** Callbacks, many at once. */
  readonly perSecond: Costs;
  /** The 99th of 100, in microseconds; one after the other. */
  readonly latency: Costs;
}

// A receiver has more code than a function, and needs longer until all of it is compiled.
const longerWarmUp = 8;

/** Lets two of them take turns. */
export async function competeInProcess(takers: Takers, pace: Pace): Promise<ProcessCosts> {
  const { ours, peer } = takers;
  const batches = await compete(
    { ours: toSide(ours), peer: toSide(peer), meter: cpuTime },
    { ...pace, warmUp: pace.warmUp * longerWarmUp },
  );
  return {
    perSecond: { ours: (atOnce * 1e6) / batches.ours, peer: (atOnce * 1e6) / batches.peer },
    latency: await competeInLatency(takers, pace),
  };
}

/** Takes as many at once as there may be, that many times, and waits for their handlers. */
function toSide({ take, rest }: Taker): Side {
  const takeBatch = awaited(() => Promise.all(Array.from({ length: atOnce }, take)));
  return async (times) => {
    await takeBatch(times);
    await rest();
  };
}

async function competeInLatency({ ours, peer }: Takers, pace: Pace): Promise<Costs> {
  const latencies = { ours: [] as number[], peer: [] as number[] };
  for (let round = -pace.warmUp; round < pace.rounds; round += 1) {
    const turn = { ours: await timesOf(ours, pace), peer: await timesOf(peer, pace) };
    if (round < 0) continue;
    latencies.ours.push(...turn.ours);
    latencies.peer.push(...turn.peer);
  }
  return { ours: p99(latencies.ours), peer: p99(latencies.peer) };
}

async function timesOf({ take, rest }: Taker, { milliseconds }: Pace): Promise<readonly number[]> {
  const times: number[] = [];
  const until = performance.now() + milliseconds;
  do {
    const start = performance.now();
    await take();
    times.push((performance.now() - start) * 1000);
  } while (performance.now() < until);
  await rest();
  return times;
}
