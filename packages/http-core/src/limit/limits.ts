import type { Endpoint, EndpointPath } from '@trtc-kit/contracts';
import { createLimiter, type Limiter } from './limiter.ts';

/** How a client keeps below the documented frequencies. */
export interface LimitOptions {
  /**
   * The part of each frequency this process may use, from 0 to 1: `{ share: 0.25 }` for each of four
   * processes of one application. `false` limits nothing. Default: all of it.
   */
  readonly limits?: { readonly share: number } | false | undefined;
  /** Told when a call has to wait for its turn. */
  readonly onLimited?: ((endpoint: EndpointPath) => void) | undefined;
}

/** The turns of the calls of one application. */
export interface Turns {
  /** Whether a call may go at once; if so, it is counted. */
  now(endpoint: Endpoint): boolean;
  /** Waits for the turn of a call that may not; false if the signal aborted first. */
  wait(endpoint: Endpoint, signal: AbortSignal): Promise<boolean>;
}

/**
 * A limiter for each endpoint, by the frequency its contract states.
 *
 * @throws TypeError if the share is no part of a whole.
 */
export function createTurns({ limits, onLimited }: LimitOptions): Turns {
  const share = limits === false ? Infinity : (limits?.share ?? 1);
  if (limits !== false && !(share > 0 && share <= 1)) {
    throw new TypeError('limits.share must be more than 0 and at most 1.');
  }
  const byPath = new Map<EndpointPath, Limiter>();
  const limiterOf = ({ path, maxPerSecond }: Endpoint): Limiter => {
    const limiter = byPath.get(path) ?? createLimiter((maxPerSecond ?? Infinity) * share);
    byPath.set(path, limiter);
    return limiter;
  };
  return {
    now: (endpoint) =>
      limits === false || endpoint.maxPerSecond === null || limiterOf(endpoint).pass(),
    wait(endpoint, signal) {
      onLimited?.(endpoint.path);
      return limiterOf(endpoint).wait(signal);
    },
  };
}
