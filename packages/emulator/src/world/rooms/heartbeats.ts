import type { EmulatorClock } from '../../clock/clock.ts';
import type { Origin } from '../event.ts';

/** A client that is gone without a word. */
export interface LostHeartbeat {
  readonly account: string;
  /** When its user is removed, in milliseconds since 1970. */
  readonly until: number;
  readonly origin: Origin;
}

interface Watched {
  readonly lost: LostHeartbeat;
  readonly takeBack: () => void;
}

/** The clients of a room that are gone without a word, in the order they went. */
export class Heartbeats {
  readonly #watched = new Map<string, Watched>();
  readonly #clock: EmulatorClock;
  readonly #changed: () => void;

  constructor(clock: EmulatorClock, changed: () => void) {
    this.#clock = clock;
    this.#changed = changed;
  }

  /** Waits for a client; the task runs if it does not come back in time. */
  lose(lost: LostHeartbeat, task: () => void): void {
    this.regain(lost.account);
    const takeBack = this.#clock.schedule(lost.until - this.#clock.now(), task);
    this.#watched.set(lost.account, { lost, takeBack });
    this.#changed();
  }

  /** A client is back, or is not waited for any more. */
  regain(account: string): void {
    const watched = this.#watched.get(account);
    if (watched === undefined) return;
    watched.takeBack();
    this.#watched.delete(account);
    this.#changed();
  }

  /** Waits for nobody any more. */
  stop(): void {
    for (const { takeBack } of this.#watched.values()) takeBack();
    this.#watched.clear();
  }

  state(): readonly LostHeartbeat[] {
    return Array.from(this.#watched.values(), ({ lost }) => lost);
  }
}
