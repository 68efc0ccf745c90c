import type { EmulatorClock } from '../../clock/clock.ts';
import type { Touch } from '../../state/shelf.ts';
import { Refusal } from '../refusal.ts';

/** Why no room may have an id just now, as it is kept. */
export type TakenId =
  | { readonly kind: 'chatGroup' }
  /** A room of this id was created less than a second ago, and is gone. */
  | { readonly kind: 'held'; readonly until: number };

interface Entry {
  readonly taken: TakenId;
  readonly takeBack?: () => void;
}

/** Ids that belong to no room and yet are not free: Chat's, and those used a moment ago. */
export class TakenIds {
  readonly #entries = new Map<string, Entry>();
  readonly #clock: EmulatorClock;
  readonly #touch: Touch;

  constructor(clock: EmulatorClock, touch: Touch) {
    this.#clock = clock;
    this.#touch = touch;
  }

  /** Refuses an id no room may have just now. */
  requireFree(id: string): void {
    const kind = this.read(id)?.kind;
    if (kind === 'chatGroup') throw new Refusal(100011);
    if (kind === 'held') throw new Refusal(100012);
  }

  /** A Chat group takes an id. */
  createGroup(id: string): void {
    this.restore(id, { kind: 'chatGroup' });
    this.#touch(id);
  }

  /** A Chat group gives its id back; refuses where there is none. */
  dissolveGroup(id: string): void {
    if (this.read(id)?.kind !== 'chatGroup') {
      throw new Refusal(100002, `GroupId: there is no Chat group ${id}`);
    }
    this.#free(id);
  }

  /** Nobody gets an id before a time in milliseconds since 1970; one in the past frees it at once. */
  hold(id: string, until: number): void {
    if (until <= this.#clock.now()) return;
    this.restore(id, { kind: 'held', until });
    this.#touch(id);
  }

  keys(): Iterable<string> {
    return this.#entries.keys();
  }

  read(id: string): TakenId | undefined {
    return this.#entries.get(id)?.taken;
  }

  restore(id: string, taken: TakenId): void {
    this.#entries.get(id)?.takeBack?.();
    this.#entries.set(id, taken.kind === 'held' ? this.#toHeld(id, taken) : { taken });
  }

  clear(): void {
    for (const { takeBack } of this.#entries.values()) takeBack?.();
    this.#entries.clear();
  }

  #toHeld(id: string, taken: TakenId & { readonly kind: 'held' }): Entry {
    const takeBack = this.#clock.schedule(taken.until - this.#clock.now(), () => {
      this.#free(id);
    });
    return { taken, takeBack };
  }

  #free(id: string): void {
    this.#entries.delete(id);
    this.#touch(id);
  }
}
