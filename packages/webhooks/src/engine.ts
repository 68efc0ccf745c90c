import type { CheckDescription } from './checks/check-description.ts';
import { atMost } from './clock.ts';
import { createEntryReadings } from './inbox/entry-readings.ts';
import { createFirstAttempts } from './inbox/first-attempts.ts';
import { createInboxView, type Inbox } from './inbox/inbox-view.ts';
import { createWorkers } from './inbox/workers.ts';
import { createIntake, type Intake } from './intake/intake.ts';
import type { ReceiverOptions } from './receiver-options.ts';
import { toLanes, toSettings } from './receiver-settings.ts';
import { createCounters, type ReceiverStats } from './receiver-stats.ts';
import { createRunningWork } from './running-work.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';

/** What is behind a receiver, whatever the types of its events. */
export interface Engine {
  readonly receive: Intake;
  readonly subscriptions: Subscriptions;
  readonly inbox: Inbox;
  readonly work: () => void;
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly stats: () => ReceiverStats;
  readonly describeChecks: () => readonly CheckDescription[];
}

/**
 * Puts intake, inbox and workers together.
 *
 * @throws TypeError if an option is missing or wrong.
 */
export function createEngine<Transaction>(options: ReceiverOptions<Transaction>): Engine {
  const settings = toSettings(options);
  const { store, checks, limits, time, works } = settings;
  const counters = createCounters();
  const firstAttempts = createFirstAttempts();
  const subscriptions = createSubscriptions(workSoon);
  const readings = createEntryReadings();
  const lanes = toLanes(options, { ...settings, subscriptions, readings });
  const shared = { ...settings, counters, firstAttempts };
  const workers = createWorkers(lanes, { ...shared, concurrency: limits.concurrency });
  const running = createRunningWork(limits.handlerBudget, time);
  let starting: NodeJS.Timeout | undefined;
  let closing: Promise<void> | undefined;

  /** What an earlier process left waits until the last of the handlers is subscribed. */
  function workSoon(): void {
    if (works && store.durable && closing === undefined) starting ??= setTimeout(workers.start);
  }

  async function idle(): Promise<void> {
    // Who waits for the handlers has subscribed them.
    if (starting !== undefined) workers.start();
    await Promise.all([workers.idle(), running.idle()]);
  }

  async function close(): Promise<void> {
    clearTimeout(starting);
    const { closeGrace } = limits;
    await workers.stop(closeGrace);
    await atMost(running.idle(), closeGrace, { time, late: undefined });
    await store.close();
  }

  // What does not last holds nothing of an earlier process. No timer: some platforms have none until
  // there is a request.
  if (works && !store.durable) workers.start();

  return {
    receive: createIntake({
      ...shared,
      readings,
      work: running,
      relayLanes: lanes.slice(1).map(({ name }) => name),
      isClosed: () => closing !== undefined,
      onStored: workers.wake,
      waitFor: idle,
    }),
    subscriptions,
    inbox: createInboxView(store, { now: time.now, wake: workers.wake }),
    work: workers.start,
    idle,
    close: () => (closing ??= close()),
    stats: () => ({ ...counters }),
    describeChecks: checks.describe,
  };
}
