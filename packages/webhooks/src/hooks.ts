import type { CallbackEvent } from './callback-event.ts';
import type { Delivery } from './delivery.ts';
import type { Refusal } from './refusal.ts';

/** A callback whose command word has no contract. */
export interface UnknownCallback extends Delivery {
  /** The word in the query. */
  readonly command: string;
}

/** What a receiver tells its owner. Each may be async; what one throws goes to the console. */
export interface ReceiverHooks {
  /** A handler threw. The event is acked all the same. Default: prints the error, not the event. */
  readonly onError?: ((error: unknown, event: CallbackEvent) => unknown) | undefined;
  /** A callback with a word there is no contract for arrived, and was acked. */
  readonly onUnknown?: ((callback: UnknownCallback) => unknown) | undefined;
  /** A request was not taken. Its text is handed over, so that it can be kept. */
  readonly onRefused?: ((refusal: Refusal) => unknown) | undefined;
  /** The body of an event differs from its contract; the event's `issues` say where. */
  readonly onContractDrift?: ((event: CallbackEvent) => unknown) | undefined;
}

/** Hooks that are all there and never fail. */
export interface SafeHooks {
  onError(error: unknown, event: CallbackEvent): Promise<void>;
  onUnknown(callback: UnknownCallback): Promise<void>;
  onRefused(refusal: Refusal): Promise<void>;
  onContractDrift(event: CallbackEvent): Promise<void>;
}

/** Fills in what is missing, and keeps the receiver from failing with a hook. */
export function createSafeHooks(hooks: ReceiverHooks): SafeHooks {
  const { onError = printError, onUnknown, onRefused, onContractDrift } = hooks;
  return {
    onError: (error, event) => attempt('onError', () => onError(error, event)),
    onUnknown: (callback) => attempt('onUnknown', () => onUnknown?.(callback)),
    onRefused: (refusal) => attempt('onRefused', () => onRefused?.(refusal)),
    onContractDrift: (event) => attempt('onContractDrift', () => onContractDrift?.(event)),
  };
}

async function attempt(name: string, hook: () => unknown): Promise<void> {
  try {
    await hook();
  } catch (error) {
    console.error(`@trtc-kit/webhooks: ${name} threw.`, error);
  }
}

function printError(error: unknown, { command }: CallbackEvent): void {
  console.error(`@trtc-kit/webhooks: a handler of ${command} threw.`, error);
}
