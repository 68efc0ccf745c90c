import { atMost, type Time } from '../clock.ts';
import type { SafeHooks } from '../hooks.ts';
import type { Counters } from '../receiver-stats.ts';
import { createAlarm } from './alarm.ts';
import type { FirstAttempts } from './first-attempts.ts';
import type { InboxStore } from './inbox-store.ts';
import { handlersLane, type Lane } from './lane.ts';
import { createRepeatedTask } from './repeated-task.ts';
import { createRunningClaims } from './running-claims.ts';
import { createSettlement } from './settlement.ts';

/** What a worker works with. */
export interface WorkerOptions {
  readonly store: InboxStore;
  readonly lane: Lane;
  readonly hooks: SafeHooks;
  readonly time: Time;
  readonly firstAttempts: FirstAttempts;
  readonly concurrency: number;
  readonly counters: Pick<Counters, 'handled' | 'retried' | 'dead'>;
}

/** Takes the entries of one lane out of an inbox and works on them. */
export interface Worker {
  /** Begins; does nothing if it has. */
  readonly start: () => void;
  /** Looks for work, if it has begun. */
  readonly wake: () => void;
  /** Ends when nothing is at work and nothing is due. */
  readonly idle: () => Promise<void>;
  /** Takes on nothing more, and waits for what is at work, up to some milliseconds. */
  readonly stop: (grace: number) => Promise<void>;
}

// After the store has failed to hand out work.
const pauseAfterFailure = 1_000;

/** A worker that has not begun. */
export function createWorker(options: WorkerOptions): Worker {
  const { store, lane, hooks, time, concurrency } = options;
  const stopped = new AbortController();
  const settle = createSettlement(options, stopped.signal);
  const running = createRunningClaims({ settle, concurrency, onChange: wake });
  const looking = createRepeatedTask(look);
  const alarm = createAlarm(time, wake);
  let begun = false;

  function wake(): void {
    if (begun && !stopped.signal.aborted) looking.trigger();
  }

  async function look(): Promise<void> {
    const request = { lane: lane.name, limit: running.free(), now: time.now() };
    try {
      const { claims, nextAt } = await store.claim(request);
      for (const claim of claims) running.begin(claim);
      if (!stopped.signal.aborted) alarm.set(store.pollInterval, untilNext(nextAt));
      if (running.count() === 0 && lane.name === handlersLane) {
        options.firstAttempts.endBlocked();
      }
    } catch (error) {
      alarm.set(pauseAfterFailure);
      await hooks.onError(error, { part: 'inbox', next: 'retried' });
    }
  }

  /** The clock may have gone on since the store was asked. */
  function untilNext(nextAt: number | undefined): number | undefined {
    if (nextAt === undefined) return undefined;
    const rest = nextAt - time.now();
    if (rest <= 0) wake();
    return rest;
  }

  const ended = () => Promise.all([looking.running(), running.ended()]);

  return {
    start() {
      begun = true;
      wake();
    },
    wake,
    async idle() {
      while (looking.running() !== undefined || running.count() > 0) await ended();
    },
    async stop(grace) {
      stopped.abort();
      alarm.set();
      await atMost(ended(), grace, { time, late: undefined });
    },
  };
}
