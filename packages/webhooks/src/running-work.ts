/** Work that outlives the answer it was started for. */
export interface RunningWork {
  /** Waits for work that cannot fail, but no longer than the budget; the work itself goes on. */
  wait(work: Promise<void>): Promise<void>;
  /** Ends when no work is running. */
  idle(): Promise<void>;
}

/** Keeps track of work, and gives each piece `budget` milliseconds before nobody waits for it. */
export function createRunningWork(budget: number): RunningWork {
  const running = new Set<Promise<void>>();

  return {
    async wait(work) {
      const tracked = work.then(() => void running.delete(tracked));
      running.add(tracked);
      await atMost(budget, tracked);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  const { promise: timeUp, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, milliseconds, undefined);
  await Promise.race([work, timeUp]);
  clearTimeout(timer);
}
