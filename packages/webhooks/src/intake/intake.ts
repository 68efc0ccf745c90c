import { toAck, toRefused, type Answer } from '../answer.ts';
import type { Arrival } from '../arrival.ts';
import type { SourceChecks } from '../checks/source-checks.ts';
import { atMost, type Time } from '../clock.ts';
import type { SafeHooks } from '../hooks.ts';
import type { EntryReadings } from '../inbox/entry-readings.ts';
import type { FirstAttempts } from '../inbox/first-attempts.ts';
import type { InboxEntry, InboxStore } from '../inbox/inbox-store.ts';
import type { Counters } from '../receiver-stats.ts';
import type { ReceiverLimits } from '../receiver-options.ts';
import { toRefusal, type RefusalReason } from '../refusal.ts';
import type { RunningWork } from '../running-work.ts';
import { toEntries } from './inbox-entries.ts';
import { readRequest, type TakenRequest, type TurnedDown } from './request-reading.ts';

/** What takes requests in. */
export interface IntakeOptions {
  readonly checks: SourceChecks;
  readonly store: InboxStore;
  readonly hooks: SafeHooks;
  readonly time: Time;
  readonly limits: ReceiverLimits;
  readonly counters: Counters;
  readonly work: RunningWork;
  readonly firstAttempts: FirstAttempts;
  readonly readings: EntryReadings;
  readonly relayLanes: readonly string[];
  readonly isClosed: () => boolean;
  /** Something was stored. */
  readonly onStored: () => void;
  /** What a platform is asked to wait for. */
  readonly waitFor: () => Promise<void>;
}

/** Answers one request; never rejects. */
export type Intake = (arrival: Arrival) => Promise<Answer>;

/** Checks a request, stores its callback and acks it. */
export function createIntake(options: IntakeOptions): Intake {
  const { checks, store, hooks, time, limits, counters, work } = options;
  const rules = { checks, maxBytes: checks.maxBytes, timeout: limits.bodyTimeout, time };

  async function turnDown({ refusal, genuine }: TurnedDown): Promise<Answer> {
    counters.refused += 1;
    const told = [hooks.onRefused(refusal)];
    if (genuine && refusal.form === 'v4') {
      counters.possiblyLost += 1;
      told.push(hooks.onPossibleLoss(refusal));
    }
    await work.wait(Promise.all(told).then(() => undefined));
    return toRefused(refusal);
  }

  return async (arrival) => {
    counters.received += 1;
    const request = await readRequest(arrival, rules);
    if ('refusal' in request) return turnDown(request);
    const refuse = (reason: RefusalReason) =>
      turnDown({ refusal: toRefusal(reason, request, request.raw), genuine: true });
    if (options.isClosed()) return refuse('closed');
    const taken = store.durable ? await keep(request, options) : await handle(request, options);
    arrival.waitUntil?.(options.waitFor());
    if (taken === 'handler_failed') {
      // Its owner has heard of it from `onError`.
      return toRefused(toRefusal(taken, request));
    }
    return taken === undefined ? toAck(request.form) : refuse(taken);
  };
}

type Fault = Extract<RefusalReason, 'store_failed' | 'handler_failed'> | undefined;

/** Stores a callback; the ack needs nothing more. */
async function keep(request: TakenRequest, options: IntakeOptions): Promise<Fault> {
  const { relayLanes, time } = options;
  const isKept = await put(toEntries(request, { relayLanes, now: time.now() }), options);
  return isKept === undefined ? 'store_failed' : undefined;
}

/** Stores a callback and waits for its handlers, for what is stored does not last. */
async function handle(request: TakenRequest, options: IntakeOptions): Promise<Fault> {
  const { firstAttempts, readings, limits, relayLanes, time } = options;
  const entries = toEntries(request, { relayLanes, now: time.now() });
  readings.note(entries[0], { query: request.query, parsed: request.parsed });
  const waiting = firstAttempts.join(entries[0].id);
  try {
    const isNew = await put(entries, options, waiting.stored);
    if (isNew === undefined) return 'store_failed';
    if (!isNew && !waiting.shared) return undefined;
    const succeeded = await atMost(waiting.ended, limits.handlerBudget, { time, late: true });
    return succeeded || request.form === 'v4' ? undefined : 'handler_failed';
  } finally {
    waiting.leave();
  }
}

/** Whether a callback is new; nothing if the store did not take it in time. */
async function put(
  entries: readonly InboxEntry[],
  { store, hooks, limits, time, counters, onStored }: IntakeOptions,
  thenTell?: () => void,
): Promise<boolean | undefined> {
  const { dedupeWindow, handlerBudget } = limits;
  try {
    const stored = store.put({ entries, dedupeWindow });
    const isNew = await atMost(stored, handlerBudget, { time, late: undefined });
    if (isNew !== undefined) counters[isNew ? 'accepted' : 'duplicates'] += 1;
    thenTell?.();
    if (isNew !== false) onStored();
    return isNew;
  } catch (error) {
    await hooks.onError(error, { part: 'inbox', next: 'nothing' });
    return undefined;
  }
}
