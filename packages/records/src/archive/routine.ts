import type { ArchiveClock } from './clock.ts';

/** Something that is done again and again. */
export interface Routine {
  /** Does it no more; ends when what is under way is done. */
  readonly stop: () => Promise<void>;
}

/** What is done, and how often. */
export interface RoutineOptions {
  readonly clock: ArchiveClock;
  /** Milliseconds from the end of one time to the next. */
  readonly every: number;
  /** Must not throw. */
  readonly act: () => Promise<void>;
}

/** Does something now, and again a while after each time it is done. */
export function startRoutine({ clock, every, act }: RoutineOptions): Routine {
  let isStopped = false;
  let cancel: () => void = () => undefined;
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = act().then(() => {
      if (!isStopped) cancel = clock.schedule(every, run);
    });
  };
  run();
  return {
    async stop() {
      isStopped = true;
      cancel();
      await running;
    },
  };
}
