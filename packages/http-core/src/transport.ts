import type { Endpoint, RequestOf, ResponseOf } from '@trtc-kit/contracts';
import { readAnswer } from './answer.ts';
import { createAddress, type AddressOptions } from './base-url.ts';
import type { CallOptions } from './call-options.ts';
import { checkRequest } from './checked-request.ts';
import type { OnContractDrift } from './contract-drift.ts';
import { createCredentials, type CredentialOptions } from './credentials.ts';
import { createEffortMeter } from './effort.ts';
import { exchange, type Fetch } from './exchange.ts';
import { randomUint32, withQuery, type RandomUint32 } from './query.ts';
import type { Reply } from './reply.ts';
import { toBudget, type BudgetOptions } from './retry/defaults.ts';
import { repeat } from './retry/repeat.ts';

/** How a client reaches the backend. */
export interface TransportOptions extends AddressOptions, CredentialOptions, BudgetOptions {
  /** Throws a ResponseError where an answer does not fit. Default: false, it is handed over. */
  readonly strictResponses?: boolean | undefined;
  /** Told of undocumented fields and values, and of answers that do not fit. */
  readonly onContractDrift?: OnContractDrift | undefined;
  /** Default: the platform's. An emulator's works without a socket. */
  readonly fetch?: Fetch | undefined;
  /** Gives the `random` of the query and the jitter of repeats. Default: the platform's. */
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
  ): Promise<Reply<ResponseOf<E>>>;
}

/**
 * The way to the backend: credentials, address, repeats, envelope and errors in one place.
 *
 * @throws TypeError if an option is missing or wrong.
 */
export function createTransport(options: TransportOptions): Transport {
  const address = createAddress(options);
  const credentials = createCredentials(options);
  const { strictResponses = false, onContractDrift = () => undefined } = options;
  const { random = randomUint32 } = options;
  // Looked up at each call, so that whoever instruments `fetch` later is heard.
  const send = options.fetch ?? ((request: Request) => fetch(request));

  return {
    async call<E extends Endpoint>(endpoint: E, request: RequestOf<E>, call: CallOptions = {}) {
      const { unchecked = false, signal, headers } = call;
      checkRequest(endpoint, request, { unchecked, onContractDrift });
      const body = JSON.stringify(request);
      const meter = createEffortMeter();
      const { effort } = meter;
      let usersig = '';

      const attempt = async (timeout: number): Promise<Reply<ResponseOf<E>>> => {
        const url = await withQuery(address(endpoint.path), credentials, random);
        usersig = url.searchParams.get('usersig') ?? '';
        const { path } = endpoint;
        const sent = { path, url, body, headers, timeout, signal, fetch: send, effort };
        const { json, response } = await exchange(sent);
        const policy = { usersig, strictResponses, onContractDrift, effort: effort() };
        return { ...readAnswer(endpoint, json, policy), response, ...effort() };
      };

      return repeat({
        endpoint,
        budget: toBudget(options, call),
        meter,
        signal,
        random: () => random() / 2 ** 32,
        attempt,
        renew: (only) => credentials.renew(usersig, only),
        alreadyDone: ({ code, requestId }) =>
          endpoint.done?.includes(code) === true
            ? // An idempotent command has no payload to miss.
              { data: {} as ResponseOf<E>, requestId, response: undefined, ...effort() }
            : undefined,
      });
    },
  };
}
