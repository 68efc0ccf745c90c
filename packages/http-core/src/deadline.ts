/** A time limit on something that also ends when a caller's signal aborts. */
export interface Deadline {
  /** Aborts when the time is up, or with the caller's signal. */
  readonly signal: AbortSignal;
  /** Whether the time was up first. */
  readonly passed: boolean;
  /** Stops the clock. */
  stop(): void;
}

/**
 * Starts a time limit, in milliseconds, which is to be stopped once met. `AbortSignal.timeout` keeps
 * its timer until the end, which costs each call several times as much.
 */
export function startDeadline(milliseconds: number, caller: AbortSignal | undefined): Deadline {
  const own = new AbortController();
  const timer = setTimeout(() => {
    own.abort(new DOMException('the time is up', 'TimeoutError'));
  }, milliseconds);
  return {
    signal: caller === undefined ? own.signal : AbortSignal.any([caller, own.signal]),
    get passed() {
      return own.signal.aborted;
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
