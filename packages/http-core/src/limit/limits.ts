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

/** Waits for the turn of an endpoint; false if the signal aborted first. */
export type TakeTurn = (
  endpoint: Endpoint,
  signal: AbortSignal | undefined,
  onWait: () => void,
) => Promise<boolean>;

/**
 * A limiter for each endpoint, by the frequency its contract states.
 *
 * @throws TypeError if the share is no part of a whole.
 */
export function createLimits({ limits, onLimited }: LimitOptions): TakeTurn {
  const share = limits === false ? 0 : (limits?.share ?? 1);
  if (limits !== false && !(share > 0 && share <= 1)) {
    throw new TypeError('limits.share must be more than 0 and at most 1.');
  }
  const byPath = new Map<EndpointPath, Limiter>();
  return (endpoint, signal, onWait) => {
    const { path, maxPerSecond } = endpoint;
    if (limits === false || maxPerSecond === null) return Promise.resolve(true);
    const limiter = byPath.get(path) ?? createLimiter(maxPerSecond * share);
    byPath.set(path, limiter);
    return limiter.take(signal, () => {
      onLimited?.(path);
      onWait();
    });
  };
}
