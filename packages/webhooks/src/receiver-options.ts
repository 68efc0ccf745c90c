import type { App, CheckOptions } from './checks/check-options.ts';
import type { Clock } from './clock.ts';
import type { ReceiverHooks } from './hooks.ts';
import type { RetryOptions } from './inbox/back-off.ts';
import type { InboxStore } from './inbox/inbox-store.ts';
import type { RelayFetch } from './relay/relay-lane.ts';
import type { RelayOptions } from './relay/relay-options.ts';

/** What a receiver takes in, how it keeps it, and whom it tells. */
export interface ReceiverOptions<Transaction = undefined> extends ReceiverHooks {
  /** Your applications, each with what proves that a callback comes for it. */
  readonly apps: readonly App[];
  /** The layers of the source checks. Default: those that `apps` has secrets for. */
  readonly checks?: CheckOptions | undefined;
  /** Write `true` to check nothing but the SDKAppID, which is public. Default: `false`. */
  readonly trustSdkAppIdOnly?: boolean | undefined;
  /** Where callbacks are kept until they are handled. Default: `memoryInbox()`. */
  readonly inbox?: InboxStore<Transaction> | undefined;
  /**
   * Whether this receiver runs handlers and relays as soon as there are handlers. `false` only
   * stores and acks, until `work()` is called here or in another process. Default: `true`.
   */
  readonly work?: boolean | undefined;
  /** How often and how far apart a failed handler is run again. */
  readonly retries?: RetryOptions | undefined;
  /**
   * What a dead letter means to later events of its call or room: `skip` lets them go on, `hold`
   * has them wait until it is replayed or dropped. Default: `skip`.
   */
  readonly onDead?: 'skip' | 'hold' | undefined;
  /** Milliseconds for which a callback that arrives again is known. Default: 600,000, 10 minutes. */
  readonly dedupeWindow?: number | undefined;
  /** How many events are handled at a time; those of one call or room never are. Default: 100. */
  readonly concurrency?: number | undefined;
  /** More places that get every callback; the backend knows one URL only. Default: none. */
  readonly relay?: readonly RelayOptions[] | undefined;
  /** Sends what is relayed. Default: the platform's. */
  readonly fetch?: RelayFetch | undefined;
  /**
   * Milliseconds the answer waits for the inbox and, if that is in memory, for handlers; they run on
   * when it is used up. Default: 1,500. A limit of 2,000 is documented for Chat, none for Call and
   * Conference.
   */
  readonly handlerBudget?: number | undefined;
  /** Milliseconds a body may take to arrive. Default: 5,000. */
  readonly bodyTimeout?: number | undefined;
  /** Milliseconds `close` waits for handlers that are at work. Default: 10,000. */
  readonly closeGrace?: number | undefined;
  /** Stamps events and waits. Default: the machine's clock. */
  readonly clock?: Clock | undefined;
  /** A number from 0 up to 1, for the waits between attempts. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** The numbers among the options, filled in. */
export interface ReceiverLimits {
  readonly dedupeWindow: number;
  readonly concurrency: number;
  readonly handlerBudget: number;
  readonly bodyTimeout: number;
  readonly closeGrace: number;
}

type SomeLimits = { readonly [Name in keyof ReceiverLimits]?: number | undefined };

const limits: Readonly<Record<keyof ReceiverLimits, { least: number; usual: number }>> = {
  dedupeWindow: { least: 0, usual: 600_000 },
  concurrency: { least: 1, usual: 100 },
  handlerBudget: { least: 0, usual: 1_500 },
  bodyTimeout: { least: 1, usual: 5_000 },
  closeGrace: { least: 0, usual: 10_000 },
};

// What setTimeout can hold; beyond it, it fires at once.
const longestTimer = 0x7fff_ffff;

/** @throws TypeError if a number is wrong. */
export function toLimits(options: SomeLimits): ReceiverLimits {
  const filled = Object.entries(limits).map(([name, { least, usual }]) => {
    // The names are those of the table above.
    const value = options[name as keyof ReceiverLimits] ?? usual;
    if (!Number.isSafeInteger(value) || value < least || value > longestTimer) {
      throw new TypeError(`${name} must be a whole number of ${least} or more.`);
    }
    return [name, value];
  });
  // Every name of the table is there.
  return Object.fromEntries(filled) as ReceiverLimits;
}
