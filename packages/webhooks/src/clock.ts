/** Tells the time, and lets it pass. Pass your own to test without waiting. */
export interface Clock {
  /** Milliseconds since the Unix epoch, as `Date.now()` gives them. */
  now(): number;
  /**
   * Runs a task once after a delay in milliseconds; the function it returns takes the task back.
   * Default: the timers of the platform.
   */
  schedule?(delay: number, task: () => void): () => void;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** Time as the parts of a receiver use it. */
export interface Time {
  readonly now: () => number;
  readonly schedule: (delay: number, task: () => void) => () => void;
}

/** A clock with everything filled in. */
export function toTime(clock: Clock = systemClock): Time {
  return {
    now: () => clock.now(),
    schedule: (delay, task) => clock.schedule?.(delay, task) ?? setTimer(delay, task),
  };
}

// What setTimeout can hold; beyond it, it fires at once.
const longestTimer = 0x7fff_ffff;

function setTimer(delay: number, task: () => void): () => void {
  const timer = setTimeout(task, Math.min(Math.max(0, delay), longestTimer));
  return () => clearTimeout(timer);
}

/** Waits for work, but no longer than some milliseconds: then for `late`. The work itself goes on. */
export function atMost<Result, Late>(
  work: Promise<Result>,
  milliseconds: number,
  { time, late }: { readonly time: Time; readonly late: Late },
): Promise<Result | Late> {
  return new Promise((resolve, reject) => {
    const cancel = time.schedule(milliseconds, () => resolve(late));
    work.then(resolve, reject);
    work.then(cancel, cancel);
  });
}
