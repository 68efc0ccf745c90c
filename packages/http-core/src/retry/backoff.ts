const first = 200;
const longest = 5_000;

/**
 * Milliseconds to wait before the attempt after this one: full jitter, which spreads the clients
 * that failed together, below a limit that doubles each time.
 *
 * @param attempt the attempt that failed, from 1
 * @param random a number from 0 to 1
 */
export function toDelay(attempt: number, random: () => number): number {
  return Math.round(random() * Math.min(longest, first * 2 ** attempt));
}
