/** Lets requests through at a rate, first come first served. */
export interface Limiter {
  /** Whether a request may go at once; if so, it is counted. */
  pass(): boolean;
  /**
   * Resolves when the next request may go: true, or false if the signal aborts first, which gives
   * the place in the queue to the one behind.
   */
  wait(signal: AbortSignal): Promise<boolean>;
}

const second = 1_000;

/**
 * Lets at most `perSecond` requests through in any second, which is how the vendor states its
 * limits.
 */
export function createLimiter(
  perSecond: number,
  now: () => number = () => performance.now(),
): Limiter {
  const most = Math.max(1, Math.floor(perSecond));
  // When the requests of the last second went, oldest first.
  const gone: number[] = [];
  const queue: ((allowed: boolean) => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const untilFree = (): number => {
    const oldest = gone.length < most ? undefined : gone.at(-most);
    return oldest === undefined ? 0 : Math.max(0, Math.ceil(oldest + second - now()));
  };
  const count = (): void => {
    gone.push(now());
    if (gone.length > most) gone.shift();
  };
  const advance = (): void => {
    timer = undefined;
    while (queue.length > 0 && untilFree() === 0) {
      count();
      queue.shift()?.(true);
    }
    if (queue.length > 0) timer = setTimeout(advance, untilFree());
  };

  return {
    pass() {
      if (queue.length > 0 || untilFree() > 0) return false;
      count();
      return true;
    },
    wait(signal) {
      if (signal.aborted) return Promise.resolve(false);
      timer ??= setTimeout(advance, untilFree());
      return join(queue, signal);
    },
  };
}

/** Waits at the end of a queue, and leaves it when the signal aborts. */
function join(queue: ((allowed: boolean) => void)[], signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const go = (allowed: boolean) => {
      signal.removeEventListener('abort', leave);
      resolve(allowed);
    };
    const leave = () => {
      queue.splice(queue.indexOf(go), 1);
      go(false);
    };
    signal.addEventListener('abort', leave, { once: true });
    queue.push(go);
  });
}
