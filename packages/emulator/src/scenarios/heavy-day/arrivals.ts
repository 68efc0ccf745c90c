import { drawNormal, drawShare, type Shares } from './draw.ts';
import type { Random } from './random.ts';

const hour = 3_600_000;

// No call starts in the last hour, so that every call ends on its day.
const lastStart = 23 * hour;

const atAnyTime = (random: Random) => (7 + 15 * random()) * hour;
const around = (middle: number, spread: number) => (random: Random) =>
  (middle + spread * drawNormal(random)) * hour;

const times: Shares<(random: Random) => number> = [
  [around(10.5, 1.5), 45],
  [around(15.5, 1.75), 40],
  [atAnyTime, 15],
];

/** When calls start, in milliseconds after midnight: most in the morning and the afternoon. */
export function toArrivals(calls: number, random: Random): readonly number[] {
  return Array.from({ length: calls }, () => drawArrival(random)).sort((a, b) => a - b);
}

function drawArrival(random: Random): number {
  const time = Math.floor(drawShare(random, times)(random));
  return time >= 0 && time < lastStart ? time : drawArrival(random);
}
