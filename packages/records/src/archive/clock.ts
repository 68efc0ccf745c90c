/** Tells the time and wakes up later. Pass your own to test without waiting. */
export interface ArchiveClock {
  /** Milliseconds since 1970, as `Date.now()` gives them. */
  now(): number;
  /** Acts once after so many milliseconds; gives a function that takes it back. */
  schedule(delay: number, act: () => void): () => void;
}

/** The clock of the machine. What it will do later does not keep the process alive. */
export const systemClock: ArchiveClock = {
  now: () => Date.now(),
  schedule(delay, act) {
    const timer = setTimeout(act, delay);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
