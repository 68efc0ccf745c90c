import type { ArchiveClock } from '../src/index.ts';

/** A clock that a test moves by hand. */
export interface ManualClock extends ArchiveClock {
  /** Moves it on, and does what is due meanwhile. */
  readonly advance: (milliseconds: number) => void;
  /** What is still to be done. */
  readonly pending: () => number;
}

/** A clock that stands still at a moment. */
export function createManualClock(start: number): ManualClock {
  let now = start;
  let agenda: { readonly at: number; readonly act: () => void }[] = [];
  return {
    now: () => now,
    schedule(delay, act) {
      const entry = { at: now + delay, act };
      agenda.push(entry);
      return () => {
        agenda = agenda.filter((other) => other !== entry);
      };
    },
    advance(milliseconds) {
      now += milliseconds;
      const due = agenda.filter(({ at }) => at <= now);
      agenda = agenda.filter(({ at }) => at > now);
      for (const { act } of due) act();
    },
    pending: () => agenda.length,
  };
}
