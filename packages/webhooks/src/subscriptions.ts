import type { CallbackEvent } from './callback-event.ts';
import type { SafeHooks } from './hooks.ts';

/** Takes an event; may be async. */
export type Handler<Event> = (event: Event) => unknown;

/** Stops a handler from being called again. */
export type Unsubscribe = () => void;

/** The handlers of a receiver. */
export interface Handlers {
  add(handler: Handler<CallbackEvent>): Unsubscribe;
  /** Starts every handler in the order of subscription; ends, without failing, when all have. */
  run(event: CallbackEvent): Promise<void>;
}

/** An empty set of handlers. What one throws goes to the hook, and keeps no other from running. */
export function createHandlers({ onError }: Pick<SafeHooks, 'onError'>): Handlers {
  // Keyed by subscription, so that one function may be subscribed twice.
  const subscribed = new Map<symbol, Handler<CallbackEvent>>();

  async function runOne(handler: Handler<CallbackEvent>, event: CallbackEvent): Promise<void> {
    try {
      await handler(event);
    } catch (error) {
      await onError(error, event);
    }
  }

  return {
    add(handler) {
      const key = Symbol();
      subscribed.set(key, handler);
      return () => void subscribed.delete(key);
    },
    async run(event) {
      await Promise.all(Array.from(subscribed.values(), (handler) => runOne(handler, event)));
    },
  };
}
