import type { Endpoint, RequestOf, ResponseOf } from '@trtc-kit/contracts';
import { systemClock } from '@trtc-kit/usersig';
import { readAnswer } from './answer.ts';
import { createAddress, type AddressOptions } from './base-url.ts';
import type { CallOptions } from './call-options.ts';
import { checkRequest } from './checked-request.ts';
import type { OnContractDrift } from './contract-drift.ts';
import { createCredentials, type CredentialOptions } from './credentials.ts';
import { exchange, type Fetch } from './exchange.ts';
import { randomUint32, withQuery, type RandomUint32 } from './query.ts';

/** How a client reaches the backend. */
export interface TransportOptions extends AddressOptions, CredentialOptions {
  /** Milliseconds until a call gives up. Default: 10,000; the backend's own limit is 3,000. */
  readonly timeout?: number | undefined;
  /** Throws a ResponseError where an answer does not fit. Default: false, it is handed over. */
  readonly strictResponses?: boolean | undefined;
  /** Told of undocumented fields and values, and of answers that do not fit. */
  readonly onContractDrift?: OnContractDrift | undefined;
  /** Default: the platform's. An emulator's works without a socket. */
  readonly fetch?: Fetch | undefined;
  /** Gives the `random` of the query. Default: the platform's random numbers. */
  readonly random?: RandomUint32 | undefined;
}

/** Sends one command and gives its payload. */
export interface Transport {
  /**
   * @throws RequestError if the request does not fit; nothing was sent.
   * @throws TransportError if no usable HTTP answer came.
   * @throws ApiError if the backend refused.
   * @throws ResponseError if the answer has no envelope or, under `strictResponses`, does not fit.
   */
  call<E extends Endpoint>(
    endpoint: E,
    request: RequestOf<E>,
    options?: CallOptions,
  ): Promise<ResponseOf<E>>;
}

/**
 * The way to the backend: credentials, address, envelope and errors in one place.
 *
 * @throws TypeError if an option is missing or wrong.
 */
export function createTransport(options: TransportOptions): Transport {
  const address = createAddress(options);
  const credentials = createCredentials(options);
  const { strictResponses = false, onContractDrift = () => undefined } = options;
  const { random = randomUint32, timeout = 10_000 } = options;
  const tools = {
    // Looked up at each call, so that whoever instruments `fetch` later is heard.
    fetch: options.fetch ?? ((request: Request) => fetch(request)),
    clock: options.clock ?? systemClock,
  };

  return {
    async call<E extends Endpoint>(endpoint: E, request: RequestOf<E>, call: CallOptions = {}) {
      checkRequest(endpoint, request, { unchecked: call.unchecked ?? false, onContractDrift });
      const url = await withQuery(address(endpoint.path), credentials, random);
      const answer = await exchange(
        {
          path: endpoint.path,
          url,
          body: JSON.stringify(request),
          timeout: call.timeout ?? timeout,
          signal: call.signal,
        },
        tools,
      );
      const usersig = url.searchParams.get('usersig') ?? '';
      return readAnswer(endpoint, answer, { usersig, strictResponses, onContractDrift });
    },
  };
}
