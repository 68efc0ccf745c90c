import { createAgenda } from './agenda.ts';

/** A clock that an emulator, its timers and the clients around it can share. */
export interface EmulatorClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs a task after a delay in milliseconds; the function it returns takes the task back. */
  readonly schedule: (delay: number, task: () => void) => () => void;
  /** Moves time forward by milliseconds; what is due on the way happens in order, each at its time. */
  readonly advance: (milliseconds: number) => void;
  /** Takes back every task. */
  readonly stop: () => void;
}

/** How a clock starts. */
export interface ClockOptions {
  /** Milliseconds since 1970. Default: now. */
  readonly start?: number | undefined;
  /** A frozen clock moves by `advance` alone, a running one by itself as well. Default: running. */
  readonly frozen?: boolean | undefined;
}

/** A clock of its own for one emulator. */
export function createClock({ start, frozen = false }: ClockOptions = {}): EmulatorClock {
  const agenda = createAgenda();
  const real = frozen ? () => 0 : () => performance.now();
  const origin = real();
  let base = start ?? Date.now();
  let timer: NodeJS.Timeout | undefined;

  const now = () => Math.floor(base + real() - origin);

  const runUntil = (target: number) => {
    for (let next = agenda.next(); next !== undefined && next.at <= target; next = agenda.next()) {
      // The task sees the time it was set for, and what it schedules counts from there.
      base += Math.max(0, next.at - now());
      agenda.remove(next);
      next.task();
    }
    base += Math.max(0, target - now());
    wake();
  };

  const wake = () => {
    clearTimeout(timer);
    const next = agenda.next();
    if (frozen || next === undefined) return;
    timer = setTimeout(
      () => {
        runUntil(now());
      },
      Math.min(Math.max(0, next.at - now()), longestTimer),
    );
    // A waiting call must not keep a finished program alive.
    timer.unref();
  };

  return {
    now,
    schedule(delay, task) {
      const entry = agenda.add(now() + delay, task);
      wake();
      return () => {
        agenda.remove(entry);
      };
    },
    advance: (milliseconds) => {
      runUntil(now() + milliseconds);
    },
    stop: () => {
      agenda.clear();
      clearTimeout(timer);
    },
  };
}

// A longer delay overflows and fires at once.
const longestTimer = 2_147_483_647;
