/** How often and how far apart a failed handler is run again. */
export interface RetryOptions {
  /** Attempts in all, after which an event becomes a dead letter. Default: 10. */
  readonly maxAttempts?: number | undefined;
  /** Milliseconds before the second attempt, which double with every further one. Default: 1,000. */
  readonly firstDelay?: number | undefined;
  /** The most milliseconds between two attempts. Default: 300,000, which is 5 minutes. */
  readonly maxDelay?: number | undefined;
}

/** Says when to try again. */
export interface BackOff {
  /** Milliseconds to wait after an attempt; nothing after the last. */
  delayAfter(attempt: number): number | undefined;
  /** The number of the last attempt. */
  readonly maxAttempts: number;
}

/**
 * Waits that grow, of which half is left to chance so that events that failed together do not come
 * back together.
 *
 * @throws TypeError if an option is wrong.
 */
export function createBackOff(options: RetryOptions = {}, random = Math.random): BackOff {
  const { maxAttempts = 10, firstDelay = 1_000, maxDelay = 300_000 } = options;
  checkAtLeast(1, { maxAttempts, firstDelay, maxDelay });
  return {
    maxAttempts,
    delayAfter(attempt) {
      if (attempt >= maxAttempts) return undefined;
      const whole = Math.min(maxDelay, firstDelay * 2 ** (attempt - 1));
      return Math.ceil(whole * (0.5 + random() / 2));
    },
  };
}

function checkAtLeast(least: number, options: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (Number.isSafeInteger(value) && value >= least) continue;
    throw new TypeError(`retries.${name} must be a whole number of ${least} or more.`);
  }
}
