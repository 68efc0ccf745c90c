import { parseJson, type EndpointPath } from '@trtc-kit/contracts';
import ky, { type Options } from 'ky';
import { isConnectFailure } from './connect-failures.ts';
import { startDeadline } from './deadline.ts';
import type { Effort } from './effort.ts';
import { TransportError, type TransportFacts } from './errors/transport-error.ts';
import { toRetryAfter } from './retry/retry-after.ts';
import { toSafeCause } from './safe-cause.ts';

/** The part of `fetch` a client uses. */
export type Fetch = (request: Request) => Promise<Response>;

/** One HTTP exchange. */
export interface Exchange {
  readonly path: EndpointPath;
  /** The address with its query, which holds the UserSig: it must not leave this module. */
  readonly url: URL;
  /** The JSON body. */
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds until the exchange gives up. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  /** Default: the platform's, looked up at each call, so that whoever replaces it later is heard. */
  readonly fetch?: Fetch | undefined;
  /** What the call has cost so far, for its errors. */
  readonly effort: () => Effort;
}

/** An answer with status 200 and a JSON body. */
export interface Exchanged {
  readonly response: Response;
  readonly json: unknown;
}

/**
 * Posts once and gives the JSON of an answer with status 200. Everything else is a TransportError:
 * no error of the HTTP library gets out, for those print the URL.
 */
export async function exchange(one: Exchange): Promise<Exchanged> {
  const fail = (text: string, facts: TransportFacts) =>
    new TransportError(one.path, text, { ...facts, ...one.effort() });

  const { response, text } = await post(one, fail);
  const { status } = response;
  if (status !== 200) {
    const retryAfter = toRetryAfter(response.headers.get('retry-after'));
    throw fail(`HTTP status ${status.toString()}`, { failure: 'status', status, retryAfter });
  }
  try {
    return { response, json: parseJson(text) };
  } catch {
    const size = text.length.toString();
    throw fail(`the body is not JSON (${size} characters)`, { failure: 'body', status });
  }
}

type Fail = (text: string, facts: TransportFacts) => TransportError;

async function post(
  { url, body, headers, timeout, signal, fetch }: Exchange,
  fail: Fail,
): Promise<{ response: Response; text: string }> {
  const deadline = startDeadline(timeout, signal);
  const init = {
    body,
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    // The UserSig must not follow a redirect to another host.
    redirect: 'manual',
    signal: deadline.signal,
  } as const;
  try {
    const response =
      fetch === undefined
        ? // The platform sends a text in two thirds of the time that a Request's stream takes.
          await ky.post(url, {
            ...alwaysSo,
            fetch: () => globalThis.fetch(url, { ...init, method: 'POST' }),
          })
        : await ky.post(url, {
            ...alwaysSo,
            ...init,
            fetch: (input) => fetch(input instanceof Request ? input : new Request(input)),
          });
    return { response, text: await response.text() };
  } catch (error) {
    if (signal?.aborted === true) throw fail('the caller gave up', { failure: 'aborted' });
    if (deadline.passed) {
      throw fail(`no answer within ${timeout.toString()} ms`, { failure: 'timeout' });
    }
    const { code, error: cause } = toSafeCause(error);
    const failure = isConnectFailure(code) ? 'connect' : 'network';
    throw fail(`no answer: ${cause.message}`, { failure, cause });
  } finally {
    deadline.stop();
  }
}

// Retries, statuses and time limits are the kit's own: it knows which command may be sent twice.
const alwaysSo = {
  retry: 0,
  throwHttpErrors: false,
  timeout: false,
} as const satisfies Options;
