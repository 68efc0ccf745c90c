/** One side of a comparison: does its work that many times. */
export type Side = (times: number) => Promise<unknown>;

/** Work that is done when it returns; no promise is made for each time. */
export function direct(work: () => unknown): Side {
  return (times) => {
    let last: unknown;
    for (let index = 0; index < times; index += 1) last = work();
    // Handed out, so that no compiler finds the work useless.
    return Promise.resolve(last);
  };
}

/** Work that is waited for before the next. */
export function awaited(work: () => Promise<unknown>): Side {
  return async (times) => {
    let last: unknown;
    for (let index = 0; index < times; index += 1) last = await work();
    return last;
  };
}

/** Work of which so many are under way at once, which suits a peer that works on other threads. */
export function together(atOnce: number, work: () => Promise<unknown>): Side {
  return async (times) => {
    let last: unknown;
    for (let index = 0; index < times; index += atOnce) {
      const size = Math.min(atOnce, times - index);
      last = await Promise.all(Array.from({ length: size }, work));
    }
    return last;
  };
}
