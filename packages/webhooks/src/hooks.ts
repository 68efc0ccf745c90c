import type { CallbackEvent } from './callbacks/callback-event.ts';
import type { Refusal } from './refusal.ts';

/** What failed, and what happens now. */
export interface Failure {
  /** The name of the handler; `relay:` and the name of the relay; `inbox` for the store itself. */
  readonly part: string;
  /** The id of the event. */
  readonly id?: string | undefined;
  /** The command word as it arrived. */
  readonly command?: string | undefined;
  /** 1 for the first time. */
  readonly attempt?: number | undefined;
  /**
   * `retried`: the part runs again, for an event at `retryAt`. `dead`: it was the last attempt, and
   * the event is a dead letter. `sent_again`: v1 was told, and sends the event again. `nothing`: the
   * handler had committed before, and is done.
   */
  readonly next: 'retried' | 'dead' | 'sent_again' | 'nothing';
  /** Milliseconds since the Unix epoch. */
  readonly retryAt?: number | undefined;
}

/** What a receiver tells its owner. Each may be async; what one throws goes to the console. */
export interface ReceiverHooks {
  /** A handler, a relay or the inbox failed. Default: prints the error, and not the event. */
  readonly onError?: ((error: unknown, failure: Failure) => unknown) | undefined;
  /** A request was not taken. Its text is handed over, so that it can be kept. */
  readonly onRefused?: ((refusal: Refusal) => unknown) | undefined;
  /**
   * A v4 or Conference callback that passed the source checks was not taken, and its sender is not
   * known to send again: keep its text. Default: prints the reason.
   */
  readonly onPossibleLoss?: ((refusal: Refusal) => unknown) | undefined;
  /** The body of an event differs from its contract; the event's `issues` say where. */
  readonly onContractDrift?: ((event: CallbackEvent) => unknown) | undefined;
}

/** Hooks that are all there and never fail. */
export interface SafeHooks {
  onError(error: unknown, failure: Failure): Promise<void>;
  onRefused(refusal: Refusal): Promise<void>;
  onPossibleLoss(refusal: Refusal): Promise<void>;
  onContractDrift(event: CallbackEvent): Promise<void>;
}

/** Fills in what is missing, and keeps the receiver from failing with a hook. */
export function createSafeHooks(hooks: ReceiverHooks): SafeHooks {
  const { onError = printError, onPossibleLoss = printLoss, onRefused, onContractDrift } = hooks;
  return {
    onError: (error, failure) => attempt('onError', () => onError(error, failure)),
    onRefused: (refusal) => attempt('onRefused', () => onRefused?.(refusal)),
    onPossibleLoss: (refusal) => attempt('onPossibleLoss', () => onPossibleLoss(refusal)),
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

function printError(error: unknown, { part, next }: Failure): void {
  console.error(`@trtc-kit/webhooks: ${part} failed; what happens now: ${next}.`, error);
}

function printLoss({ message }: Refusal): void {
  console.error(`@trtc-kit/webhooks: a callback may be lost. ${message}`);
}
