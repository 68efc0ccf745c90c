import type { DeliveryOutcome } from './delivery.ts';

/** The part of `fetch` that callbacks go out by. */
export type CallbackFetch = (request: Request) => Promise<Response>;

/** Where a callback goes, and what it says. */
export interface Letter {
  readonly url: string;
  readonly body: string;
}

// What Chat documents for its webhooks; no page of Call or Conference gives a number.
const timeout = 2_000;

/** Sends a callback once; never rejects. */
export async function send({ url, body }: Letter, fetch: CallbackFetch): Promise<DeliveryOutcome> {
  try {
    // Bytes, not text: the documented sample has no Content-Type, and text would get one.
    const bytes = new TextEncoder().encode(body);
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(new Request(url, { method: 'POST', body: bytes, signal }));
    const text = await response.text();
    if (response.status !== 200) return { kind: 'refused', status: response.status, text };
    return { kind: 'acked', ack: JSON.parse(text) as unknown };
  } catch (error) {
    return { kind: 'failed', reason: toReason(error) };
  }
}

function toReason(error: unknown): string {
  if (error instanceof SyntaxError) return 'the answer is not JSON';
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return `no answer within ${timeout.toString()} ms`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
