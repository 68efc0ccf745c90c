import { atMost, type Time } from './clock.ts';

/** Work that outlives the answer it was started for. */
export interface RunningWork {
  /** Waits for work that cannot fail, but no longer than the budget; the work itself goes on. */
  wait(work: Promise<void>): Promise<void>;
  /** Ends when no work is running. */
  idle(): Promise<void>;
}

/** Keeps track of work, and gives each piece `budget` milliseconds before nobody waits for it. */
export function createRunningWork(budget: number, time: Time): RunningWork {
  const running = new Set<Promise<void>>();

  return {
    async wait(work) {
      const tracked = work.then(() => void running.delete(tracked));
      running.add(tracked);
      await atMost(tracked, budget, { time, late: undefined });
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
