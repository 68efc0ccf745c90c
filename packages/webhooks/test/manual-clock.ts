import type { Clock } from '@trtc-kit/webhooks';

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  now(): number;
  schedule(delay: number, task: () => void): () => void;
  /** Moves it forward by milliseconds; what is due on the way happens in order. */
  advance(milliseconds: number): void;
  /** How many tasks wait. */
  waiting(): number;
}

/** 2023-11-14T22:13:20Z. */
export const start = 1_700_000_000_000;

/** A clock at the start of the tests. */
export function createManualClock(): ManualClock {
  const tasks = new Set<{ readonly at: number; readonly task: () => void }>();
  let now = start;

  return {
    now: () => now,
    schedule(delay, task) {
      const entry = { at: now + delay, task };
      tasks.add(entry);
      return () => void tasks.delete(entry);
    },
    advance(milliseconds) {
      const until = now + milliseconds;
      for (;;) {
        const [next] = [...tasks].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        now = Math.max(now, next.at);
        tasks.delete(next);
        next.task();
      }
      now = until;
    },
    waiting: () => tasks.size,
  };
}
