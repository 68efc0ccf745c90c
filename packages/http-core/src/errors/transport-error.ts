import type { EndpointPath } from '@trtc-kit/contracts';
import type { Effort } from '../effort.ts';
import { TrtcError } from './trtc-error.ts';

/**
 * Why there is no usable HTTP answer: the call's turn did not come in time, no connection was made,
 * the network failed after that, time ran out, the caller gave up, the status is not 200, or the
 * body is not JSON.
 */
export type TransportFailure =
  'limited' | 'connect' | 'network' | 'timeout' | 'aborted' | 'status' | 'body';

/** What is known of a failed exchange. */
export interface TransportFacts {
  readonly failure: TransportFailure;
  /** The HTTP status, where there was one. */
  readonly status?: number | undefined;
  /** Milliseconds the server asked to wait, where it did. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/** No usable HTTP answer came. */
export class TransportError extends TrtcError {
  override readonly name = 'TransportError';
  readonly failure: TransportFailure;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;

  constructor(
    endpoint: EndpointPath,
    text: string,
    { failure, status, retryAfter, cause, attempts, elapsed }: TransportFacts & Effort,
  ) {
    super(endpoint, text, { attempts, elapsed, cause });
    this.failure = failure;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** False where the request surely did not reach the backend in this attempt. */
  get mayHaveTakenEffect(): boolean {
    return this.failure !== 'connect' && this.failure !== 'limited' && this.status !== 429;
  }
}
