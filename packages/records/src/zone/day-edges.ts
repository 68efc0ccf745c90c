import { offsetAt } from './offset-at.ts';

/** Which days, of whose calendar. */
export interface DaysQuery {
  /** An IANA name such as `Asia/Shanghai`. */
  readonly timeZone: string;
  /** The first day, as `2025-06-01`. */
  readonly from: string;
  /** The last day, which is included. Default: the first day. */
  readonly to?: string | undefined;
}

const day = 24 * 3_600_000;

/**
 * Where each of the days begins, and last where the last one ends, in milliseconds since 1970: the
 * `edges` to measure by. A day on which clocks change has 23 or 25 hours.
 *
 * @example
 * ```ts
 * import { dayEdges } from '@trtc-kit/records';
 *
 * const edges = dayEdges({ timeZone: 'Europe/Berlin', from: '2025-03-29', to: '2025-03-30' });
 * console.log(edges.map((edge) => new Date(edge).toISOString()).join(' '));
 * // prints: 2025-03-28T23:00:00.000Z 2025-03-29T23:00:00.000Z 2025-03-30T22:00:00.000Z
 * ```
 * @throws RangeError if a day or the time zone is not known, or if the days are none or too many.
 */
export function dayEdges({ timeZone, from, to = from }: DaysQuery): readonly number[] {
  const first = parseDay(from);
  const count = (parseDay(to) - first) / day + 1;
  if (count < 1 || count > 10_000) throw new RangeError('There must be 1 to 10,000 days.');
  return Array.from({ length: count + 1 }, (_, index) => beginOfDay(first + index * day, timeZone));
}

function parseDay(text: string): number {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(moment)) throw new RangeError('A day is written as 2025-06-01.');
  return moment;
}

/** The first moment whose local date is the day's; `midnight` is that day's in UTC. */
function beginOfDay(midnight: number, timeZone: string): number {
  // Where clocks go forward at midnight, there is no midnight, and the day begins behind the gap:
  // counted with the offset of the day before, midnight is the moment at which they go forward.
  const before = offsetAt(timeZone, midnight - day);
  const after = offsetAt(timeZone, midnight + day);
  const candidates = [midnight - before, midnight - after].sort((a, b) => a - b);
  const local = (moment: number) => moment + offsetAt(timeZone, moment);
  return candidates.find((moment) => local(moment) >= midnight) ?? midnight - after;
}
