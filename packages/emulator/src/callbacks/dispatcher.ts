import type { App } from '../world/app.ts';
import type { WorldEvent } from '../world/event.ts';
import { toCallbackUrl } from './callback-url.ts';
import type { Delivery, DeliveryOutcome } from './delivery.ts';

/** The part of `fetch` that callbacks go out by. */
export type CallbackFetch = (request: Request) => Promise<Response>;

/** What sending callbacks needs around it. */
export interface DispatcherOptions {
  readonly now: () => number;
  readonly fetch: CallbackFetch;
}

/** Sends the callbacks of all applications and remembers how that went. */
export interface Dispatcher {
  /** Sends an event if the application's configuration asks for it. */
  readonly deliver: (app: App, event: WorldEvent) => void;
  /** The last deliveries, oldest first. */
  readonly deliveries: () => readonly Delivery[];
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
}

// What Chat documents for its webhooks; no page of Call or Conference gives a number.
const timeout = 2_000;

const kept = 10_000;

/** One callback after the other, in the order of the events. */
export function createDispatcher({ now, fetch }: DispatcherOptions): Dispatcher {
  const log: Delivery[] = [];
  let queue: Promise<void> = Promise.resolve();
  return {
    deliver(app, event) {
      const configuration = app.callbacks[event.product].peek();
      if (configuration?.CallbackCommandList.includes(event.command) !== true) return;
      const delivery: Delivery = {
        id: (log.at(-1)?.id ?? 0) + 1,
        sdkAppId: app.sdkAppId,
        command: event.command,
        url: toCallbackUrl(configuration.Url, app.sdkAppId, event),
        body: JSON.stringify(event.body),
        at: now(),
      };
      log.push(delivery);
      if (log.length > kept) log.shift();
      queue = queue.then(async () => {
        delivery.outcome = await send(delivery, fetch);
      });
    },
    deliveries: () => [...log],
    async idle() {
      // What a receiver does with a callback may cause the next one.
      let seen: Promise<void>;
      do {
        seen = queue;
        await seen;
      } while (seen !== queue);
    },
  };
}

async function send({ url, body }: Delivery, fetch: CallbackFetch): Promise<DeliveryOutcome> {
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
