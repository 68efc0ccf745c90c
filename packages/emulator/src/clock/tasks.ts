import { createAgenda } from './agenda.ts';
import type { Time } from './time.ts';

/** What is to be done at certain times, and the doing of it. */
export interface Tasks {
  /** Does something at a time; the function it returns takes that back. */
  readonly add: (at: number, task: () => void) => () => void;
  /** Does what is due until a time, each at its own, and leaves time there. */
  readonly runUntil: (target: number) => void;
  /** Looks again when the next thing is due, for time has moved. */
  readonly wake: () => void;
  readonly clear: () => void;
}

/** No tasks yet; they follow this time. */
export function createTasks(time: Time): Tasks {
  const agenda = createAgenda();
  let timer: NodeJS.Timeout | undefined;

  const runUntil = (target: number) => {
    for (let next = agenda.next(); next !== undefined && next.at <= target; next = agenda.next()) {
      // The task sees the time it was set for, and what it schedules counts from there.
      time.reach(next.at);
      const { task } = next;
      agenda.remove(next);
      task?.();
    }
    time.reach(target);
    wake();
  };

  const wake = () => {
    clearTimeout(timer);
    const next = agenda.next();
    if (time.isFrozen() || next === undefined) return;
    const pause = Math.min(Math.max(0, next.at - time.now()), longestTimer);
    timer = setTimeout(() => {
      runUntil(time.now());
    }, pause);
    // A waiting call must not keep a finished program alive.
    timer.unref();
  };

  return {
    add(at, task) {
      const entry = agenda.add(at, task);
      if (agenda.next() === entry) wake();
      return () => {
        agenda.remove(entry);
      };
    },
    runUntil,
    wake,
    clear() {
      agenda.clear();
      clearTimeout(timer);
    },
  };
}

// A longer delay overflows and fires at once.
const longestTimer = 2_147_483_647;
