import { createSourceChecks, type SourceChecks } from './checks/source-checks.ts';
import { toTime, type Time } from './clock.ts';
import { createSafeHooks, type SafeHooks } from './hooks.ts';
import { createBackOff } from './inbox/back-off.ts';
import type { EntryReadings } from './inbox/entry-readings.ts';
import { createHandlersLane } from './inbox/handlers-lane.ts';
import type { InboxStore } from './inbox/inbox-store.ts';
import type { Lane } from './inbox/lane.ts';
import { memoryInbox } from './inbox/memory-inbox.ts';
import { toLimits, type ReceiverLimits, type ReceiverOptions } from './receiver-options.ts';
import { createRelayLane } from './relay/relay-lane.ts';
import { toRelays } from './relay/relay-options.ts';
import type { Subscriptions } from './subscriptions.ts';

/** The options of a receiver, checked and filled in. */
export interface ReceiverSettings {
  readonly store: InboxStore;
  readonly checks: SourceChecks;
  readonly hooks: SafeHooks;
  readonly limits: ReceiverLimits;
  readonly time: Time;
  /** Whether it works by itself. */
  readonly works: boolean;
}

/** @throws TypeError if an option is missing or wrong. */
export function toSettings<Transaction>(options: ReceiverOptions<Transaction>): ReceiverSettings {
  const { apps, checks = {}, trustSdkAppIdOnly = false, work: works = true } = options;
  const time = toTime(options.clock);
  // Whoever writes in a transaction is the handler of a receiver of the same type.
  const store = (options.inbox ?? memoryInbox()) as InboxStore;
  if (!works && !store.durable) {
    throw new TypeError('work: false needs an inbox that lasts: nobody else sees this one.');
  }
  return {
    store,
    time,
    works,
    checks: createSourceChecks({ apps, checks, trustSdkAppIdOnly, now: time.now }),
    hooks: createSafeHooks(options),
    limits: toLimits(options),
  };
}

/** What lanes are made of beside the options. */
export interface LaneSettings extends ReceiverSettings {
  readonly subscriptions: Subscriptions;
  readonly readings: EntryReadings;
}

/** The handlers' lane, and one for each relay. */
export function toLanes<Transaction>(
  options: ReceiverOptions<Transaction>,
  { store, hooks, time, subscriptions, readings }: LaneSettings,
): readonly Lane[] {
  const { retries, random, onDead, relay = [], fetch = globalThis.fetch } = options;
  const backOff = createBackOff(retries, random);
  const hold = onDead === 'hold';
  const relays = toRelays(relay).map((one) =>
    createRelayLane({
      relay: one,
      fetch,
      time,
      backOff: one.retries === undefined ? backOff : createBackOff(one.retries, random),
    }),
  );
  return [createHandlersLane({ store, subscriptions, readings, hooks, backOff, hold }), ...relays];
}
