const earliest = Date.UTC(2015, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** Whether a call can have been made then: the product is younger than 2015. */
export function isPlausible(time: number): boolean {
  return time >= earliest && time < latest;
}

/** The beginning of the second: callbacks have milliseconds, records do not, and both must agree. */
export function toWholeSecond(time: number): number {
  return Math.floor(time / 1000) * 1000;
}
