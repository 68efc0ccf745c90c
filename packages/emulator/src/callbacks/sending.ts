import type { DeliveryOutcome } from './delivery.ts';
import { toFailure } from './failure.ts';

/** The part of `fetch` that callbacks go out by. */
export type CallbackFetch = (request: Request) => Promise<Response>;

/** Makes a signal that ends a sending after so many milliseconds. */
export type TimeoutSignal = (milliseconds: number) => AbortSignal;

/** By what means callbacks go out. */
export interface Carrier {
  readonly fetch: CallbackFetch;
  readonly timeoutSignal: TimeoutSignal;
}

/** Where a callback goes, what it says, and how long its receiver has. */
export interface Letter {
  readonly url: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Without one there is no such header. */
  readonly contentType?: string | undefined;
  /** Milliseconds. */
  readonly timeout: number;
}

// The log keeps thousands of them, and an error page can be long.
const longestText = 1_000;

/** Sends a callback once; never rejects. */
export async function send(
  letter: Letter,
  { fetch, timeoutSignal }: Carrier,
): Promise<DeliveryOutcome> {
  const signal = timeoutSignal(letter.timeout);
  const exchange = async () => {
    const response = await fetch(toRequest(letter, signal));
    return { status: response.status, text: await response.text() };
  };
  try {
    const { status, text } = await untilAborted(exchange, signal);
    if (status !== 200) return { kind: 'refused', status, text: text.slice(0, longestText) };
    return { kind: 'acked', ack: JSON.parse(text) as unknown };
  } catch (error) {
    return toFailure(error, letter.timeout);
  }
}

/** Bytes, not text: the documented sample has no Content-Type, and text would get one. */
function toRequest({ url, body, contentType }: Letter, signal: AbortSignal): Request {
  const headers = new Headers(contentType === undefined ? {} : { 'content-type': contentType });
  // An answer that sends elsewhere is not 200: the callback was not taken.
  return new Request(url, { method: 'POST', redirect: 'manual', headers, body, signal });
}

/** Does something until a signal ends it; a receiver in the same process may take no notice of that. */
async function untilAborted<Result>(
  act: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => {
    // A reason may be anything, says the platform; those of time-outs are errors.
    reject(signal.reason as Error);
  };
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([act(), aborted]);
  } finally {
    // Thousands would keep their requests until their time is up.
    signal.removeEventListener('abort', abort);
  }
}
