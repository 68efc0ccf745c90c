import { parseJson, type EndpointPath } from '@trtc-kit/contracts';
import type { Clock } from '@trtc-kit/usersig';
import ky, { type Options } from 'ky';
import { TransportError, type TransportFailure } from './errors/transport-error.ts';
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
  /** Milliseconds until the exchange gives up. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

/** What an exchange needs of the platform. */
export interface ExchangeTools {
  readonly fetch: Fetch;
  readonly clock: Clock;
}

/**
 * Posts once and gives the JSON of an answer with status 200. Everything else is a TransportError:
 * no error of the HTTP library gets out, for those print the URL.
 */
export async function exchange(
  { path, url, body, timeout, signal }: Exchange,
  { fetch, clock }: ExchangeTools,
): Promise<unknown> {
  const started = clock.now();
  const deadline = AbortSignal.timeout(timeout);
  const fail = (
    failure: TransportFailure,
    text: string,
    more: { status?: number; cause?: unknown },
  ) =>
    new TransportError(path, text, {
      failure,
      attempts: 1,
      elapsed: clock.now() - started,
      ...more,
    });

  const answer = await post(url, {
    body,
    signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
    fetch: (input, init) => fetch(new Request(input, init)),
  }).catch((error: unknown) => {
    if (signal?.aborted === true) throw fail('aborted', 'the caller gave up', {});
    if (deadline.aborted) throw fail('timeout', `no answer within ${timeout.toString()} ms`, {});
    const cause = toSafeCause(error);
    throw fail('network', `no answer: ${cause.message}`, { cause });
  });

  const { status, text } = answer;
  if (status !== 200) throw fail('status', `HTTP status ${status.toString()}`, { status });
  try {
    return parseJson(text);
  } catch {
    throw fail('body', `the body is not JSON (${text.length.toString()} characters)`, { status });
  }
}

async function post(url: URL, options: Options): Promise<{ status: number; text: string }> {
  const response = await ky.post(url, {
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    // The UserSig must not follow a redirect to another host.
    redirect: 'manual',
    retry: 0,
    throwHttpErrors: false,
    timeout: false,
    ...options,
  });
  return { status: response.status, text: await response.text() };
}
