import type { Shelf } from '../state/shelf.ts';
import type { EmulatorClock } from './clock.ts';

/** Where a clock stands. */
export interface ClockState {
  readonly isFrozen: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How many milliseconds it is ahead of the machine's clock. */
  readonly ahead: number;
}

/** The one entry of the shelf. */
export const clockKey = 'time';

/** A clock as something to keep: one that runs goes on as far from the machine's as it was. */
export function createClockShelf(clock: EmulatorClock): Shelf {
  return {
    name: 'clock',
    keys: () => [clockKey],
    read: (): ClockState => {
      const now = clock.now();
      return { isFrozen: clock.isFrozen(), now, ahead: now - Date.now() };
    },
    restore(_key, state) {
      // What `read` gave.
      const { isFrozen, now, ahead } = state as ClockState;
      putClock(clock, { isFrozen, now: isFrozen ? now : Date.now() + ahead });
    },
    // A time cannot be forgotten.
    clear: () => undefined,
  };
}

/** Brings a clock to a time, standing or running. */
export function putClock(
  clock: EmulatorClock,
  { isFrozen, now }: Pick<ClockState, 'isFrozen' | 'now'>,
): void {
  clock.set(now);
  if (isFrozen) clock.freeze();
  else clock.resume();
}
