import { offsetAt } from './offset-at.ts';

/** A span of time during which clocks are not changed. */
export interface OffsetSpan {
  readonly from: number;
  readonly to: number;
  /** By how many milliseconds local time is ahead of UTC. */
  readonly offset: number;
}

/** No zone changes its clocks twice within so short a time. */
const step = 7 * 24 * 3_600_000;

/** Cuts a span of time where clocks are changed. */
export function offsetSpans(timeZone: string, from: number, to: number): readonly OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let begin = from;
  let offset = offsetAt(timeZone, from);
  for (let moment = from; moment < to; moment += step) {
    const next = Math.min(moment + step, to);
    const nextOffset = offsetAt(timeZone, next - 1);
    if (nextOffset === offset) continue;
    // Clocks may be changed at `moment` itself: the one before it has the old offset for sure.
    const change = findChange(timeZone, Math.max(from, moment - 1), next);
    spans.push({ from: begin, to: change, offset });
    begin = change;
    offset = nextOffset;
  }
  if (begin < to) spans.push({ from: begin, to, offset });
  return spans;
}

/** The first moment after `low` that has the offset of the moment before `high`. */
function findChange(timeZone: string, low: number, high: number): number {
  const before = offsetAt(timeZone, low);
  let [first, last] = [low, high - 1];
  while (last - first > 1) {
    const middle = Math.floor((first + last) / 2);
    if (offsetAt(timeZone, middle) === before) first = middle;
    else last = middle;
  }
  return last;
}
