/** A task that runs one at a time. */
export interface RepeatedTask {
  /** Runs it; while it runs, has it run once more afterwards. */
  readonly trigger: () => void;
  /** Ends when it runs no more; nothing if it does not run. */
  readonly running: () => Promise<void> | undefined;
}

/** Makes a task one that runs one at a time. It must not fail. */
export function createRepeatedTask(task: () => Promise<void>): RepeatedTask {
  let running: Promise<void> | undefined;
  let isWanted = false;

  async function run(): Promise<void> {
    while (isWanted) {
      isWanted = false;
      await task();
    }
    running = undefined;
  }

  return {
    trigger() {
      isWanted = true;
      running ??= run();
    },
    running: () => running,
  };
}
