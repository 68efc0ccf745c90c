import { createTasks } from './tasks.ts';
import { createTime } from './time.ts';

/** A clock that an emulator, its timers and the clients around it can share. */
export interface EmulatorClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether it moves by `advance` and `set` alone. */
  readonly isFrozen: () => boolean;
  /** Runs a task after a delay in milliseconds; the function it returns takes the task back. */
  readonly schedule: (delay: number, task: () => void) => () => void;
  /** Moves time forward by milliseconds; what is due on the way happens in order, each at its time. */
  readonly advance: (milliseconds: number) => void;
  /**
   * Moves time to milliseconds since 1970. Forward, what is due on the way happens in order; back,
   * nothing happens, and what is due comes later.
   */
  readonly set: (time: number) => void;
  /** Stops time. */
  readonly freeze: () => void;
  /** Lets time run on from where it stands. */
  readonly resume: () => void;
  /** Calls a listener after each of the four acts above; the function it returns ends that. */
  readonly watch: (listener: () => void) => () => void;
  /** Takes back every task. */
  readonly stop: () => void;
}

/** How a clock starts. */
export interface ClockOptions {
  /** Milliseconds since 1970. Default: now. */
  readonly start?: number | undefined;
  /** A frozen clock moves by `advance` and `set` alone, a running one by itself. Default: running. */
  readonly frozen?: boolean | undefined;
}

/** A clock of its own for one emulator. */
export function createClock({ start, frozen = false }: ClockOptions = {}): EmulatorClock {
  const time = createTime(start ?? Date.now(), frozen);
  const tasks = createTasks(time);
  const listeners = new Set<() => void>();
  const moved = () => {
    tasks.wake();
    for (const listener of listeners) listener();
  };

  return {
    now: time.now,
    isFrozen: time.isFrozen,
    schedule: (delay, task) => tasks.add(time.now() + delay, task),
    advance(milliseconds) {
      tasks.runUntil(time.now() + milliseconds);
      moved();
    },
    set(target) {
      if (target > time.now()) tasks.runUntil(target);
      else time.goBack(target);
      moved();
    },
    freeze() {
      time.freeze();
      moved();
    },
    resume() {
      time.resume();
      moved();
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: tasks.clear,
  };
}
