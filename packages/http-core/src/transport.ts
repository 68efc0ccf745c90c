import type { Endpoint, RequestOf, ResponseOf } from '@trtc-kit/contracts';
import { createAddress, type AddressOptions } from './base-url.ts';
import type { CallOptions } from './call-options.ts';
import type { OnContractDrift } from './contract-drift.ts';
import { createCredentials, type CredentialOptions } from './credentials.ts';
import type { Fetch } from './exchange.ts';
import { createTurns, type LimitOptions } from './limit/limits.ts';
import { performCall, type CallContext } from './perform-call.ts';
import { createRandomUint32, type RandomUint32 } from './query.ts';
import type { Reply } from './reply.ts';
import type { BudgetOptions } from './retry/defaults.ts';

/** How a client reaches the backend. */
export interface TransportOptions
  extends AddressOptions, CredentialOptions, BudgetOptions, LimitOptions {
  /** Throws a ResponseError where an answer does not fit. Default: false, it is handed over. */
  readonly strictResponses?: boolean | undefined;
  /** Told of undocumented fields and values, and of answers that do not fit. */
  readonly onContractDrift?: OnContractDrift | undefined;
  /** Default: the platform's. An emulator's works without a socket. */
  readonly fetch?: Fetch | undefined;
  /** Gives the `random` of the query and the jitter of repeats. Default: the platform's. */
  readonly random?: RandomUint32 | undefined;
}

/** Sends commands. */
export interface Transport {
  /**
   * Sends one command and gives its payload with what is known of how it came.
   *
   * @throws RequestError if the request does not fit; nothing was sent.
   * @throws TransportError if no usable HTTP answer came.
   * @throws ApiError if the backend refused.
   * @throws ResponseError if the answer has no envelope or, under `strictResponses`, does not fit.
   */
  call<E extends Endpoint>(
    endpoint: E,
    request: RequestOf<E>,
    options?: CallOptions,
  ): Promise<Reply<ResponseOf<E>>>;
}

/**
 * The way to the backend: credentials, address, turns, repeats, envelope and errors in one place.
 *
 * @throws TypeError if an option is missing or wrong.
 */
export function createTransport(options: TransportOptions): Transport {
  const context: CallContext = {
    address: createAddress(options),
    credentials: createCredentials(options),
    turns: createTurns(options),
    send: options.fetch,
    random: options.random ?? createRandomUint32(),
    budget: options,
    strictResponses: options.strictResponses ?? false,
    onContractDrift: options.onContractDrift ?? (() => undefined),
  };
  return {
    call: (endpoint, request, call = {}) =>
      performCall(context, { endpoint, request, options: call }),
  };
}
