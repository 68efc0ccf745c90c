import type { EndpointPath } from '@trtc-kit/contracts';
import { TrtcError } from './trtc-error.ts';

/**
 * Why there is no usable HTTP answer: the network failed, time ran out, the caller gave up, the
 * status is not 200, or the body is not JSON.
 */
export type TransportFailure = 'network' | 'timeout' | 'aborted' | 'status' | 'body';

/** What is known of a failed exchange. */
export interface TransportFacts {
  readonly failure: TransportFailure;
  /** How often the request was sent. */
  readonly attempts: number;
  /** Milliseconds from the call to its failure. */
  readonly elapsed: number;
  /** The HTTP status, where there was one. */
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

/** No usable HTTP answer came. The command may have taken effect all the same. */
export class TransportError extends TrtcError {
  override readonly name = 'TransportError';
  readonly failure: TransportFailure;
  readonly attempts: number;
  readonly elapsed: number;
  readonly status: number | undefined;

  constructor(endpoint: EndpointPath, text: string, facts: TransportFacts) {
    super(endpoint, text, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.failure = facts.failure;
    this.attempts = facts.attempts;
    this.elapsed = facts.elapsed;
    this.status = facts.status;
  }
}
