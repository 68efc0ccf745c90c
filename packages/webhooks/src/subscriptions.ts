import { callbackCommands } from './callbacks/known-callbacks.ts';

/** Takes an event; may be async. */
export type Handler<Event> = (event: Event) => unknown;

/** Stops a handler from being called again. */
export type Unsubscribe = () => void;

/** How a handler is subscribed. */
export interface HandlerOptions {
  /**
   * Under which the inbox notes that the handler is done with an event, so that it is not run again
   * when another fails. Name it if handlers may be added or change places between two starts of
   * your program. Default: what it listens to and a number, in the order of subscription.
   */
  readonly name?: string | undefined;
}

/** What a handler listens to: one command, or a kind of arrival. */
export type Topic =
  | { readonly kind: 'known'; readonly command?: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'invalid' };

/** One handler under its name. */
export interface Subscription {
  readonly name: string;
  readonly topic: Topic;
  readonly handler: Handler<never>;
}

/** The handlers of a receiver. */
export interface Subscriptions {
  add(topic: Topic, handler: Handler<never>, options?: HandlerOptions): Unsubscribe;
  /** Those that listen to what arrived, in the order of subscription. */
  matching(topic: Topic): readonly Subscription[];
  size(): number;
}

/**
 * No handler yet.
 *
 * @param onAdd is called when there is one more
 */
export function createSubscriptions(onAdd: () => void): Subscriptions {
  const subscribed = new Map<string, Subscription>();
  const numbers = new Map<string, number>();

  const nextName = (topic: Topic) => {
    const base = topic.kind === 'known' ? (topic.command ?? 'any') : topic.kind;
    const number = (numbers.get(base) ?? 0) + 1;
    numbers.set(base, number);
    return `${base}#${number}`;
  };

  return {
    add(topic, handler, { name = nextName(topic) } = {}) {
      if (topic.kind === 'known' && topic.command !== undefined) checkCommand(topic.command);
      if (name === '' || subscribed.has(name)) {
        throw new TypeError('The name of a handler must not be empty, nor that of another.');
      }
      subscribed.set(name, { name, topic, handler });
      onAdd();
      return () => void subscribed.delete(name);
    },
    matching: (topic) => [...subscribed.values()].filter((one) => listensTo(one.topic, topic)),
    size: () => subscribed.size,
  };
}

function checkCommand(command: string): void {
  if (callbackCommands.includes(command)) return;
  throw new TypeError(`No callback has this command. Known: ${callbackCommands.join(', ')}.`);
}

function listensTo(wanted: Topic, arrived: Topic): boolean {
  if (wanted.kind !== 'known' || arrived.kind !== 'known') return wanted.kind === arrived.kind;
  return wanted.command === undefined || wanted.command === arrived.command;
}
