import type { Touch } from '../state/shelf.ts';
import type { Delivery, UnsentEvent } from './delivery.ts';
import { Ring } from './ring.ts';

/** How many of each kind are remembered; what is pending is never forgotten. */
export const kept = 10_000;

/** What a delivery is kept as; its outcome stands in its last attempt. */
export type DeliveryState = Omit<Delivery, 'outcome'>;

/** A delivery before it has a number. */
export type Draft = Omit<Delivery, 'id' | 'attempts' | 'outcome'>;

/** The callbacks of an application, and the events that became none. */
export class DeliveryLog {
  readonly #deliveries = new Map<number, Delivery>();
  readonly #over = new Ring<number>(kept);
  readonly #unsent = new Ring<UnsentEvent>(kept);
  readonly #touch: Touch;
  #last = 0;
  #lastUnsent = 0;

  constructor(touch: Touch) {
    this.#touch = touch;
  }

  /** Puts down a callback, with a number. */
  add(draft: Draft): Delivery {
    const delivery = { ...draft, id: this.#last + 1, attempts: [] };
    this.put(delivery);
    return delivery;
  }

  /** Puts down where a callback stands now. One that is over does not change any more. */
  put(delivery: Delivery): void {
    this.#set(delivery);
    this.#touch(delivery.id.toString());
  }

  /** Puts down an event that nobody asked for. It is not kept on a disk. */
  leaveOut(event: Omit<UnsentEvent, 'id'>): void {
    this.#lastUnsent += 1;
    this.#unsent.add({ id: this.#lastUnsent, ...event });
  }

  get(id: number): Delivery | undefined {
    return this.#deliveries.get(id);
  }

  /** The id of the last callback; 0 without one. */
  get lastId(): number {
    return this.#last;
  }

  /** The id of the last event that was left out; 0 without one. */
  get lastUnsentId(): number {
    return this.#lastUnsent;
  }

  /** Oldest first. */
  deliveries(): readonly Delivery[] {
    return [...this.#deliveries.values()].sort((a, b) => a.id - b.id);
  }

  /** Oldest first. */
  unsent(): readonly UnsentEvent[] {
    return this.#unsent.items();
  }

  read(key: string): DeliveryState | undefined {
    const delivery = this.#deliveries.get(Number(key));
    if (delivery === undefined) return undefined;
    const { outcome: _, ...state } = delivery;
    return state;
  }

  restore(state: DeliveryState): Delivery {
    const outcome = state.attempts.at(-1)?.outcome;
    const delivery = outcome === undefined ? state : { ...state, outcome };
    this.#set(delivery);
    return delivery;
  }

  clear(): void {
    this.#deliveries.clear();
    this.#over.clear();
    this.#unsent.clear();
    this.#last = 0;
    this.#lastUnsent = 0;
  }

  #set(delivery: Delivery): void {
    this.#last = Math.max(this.#last, delivery.id);
    this.#deliveries.set(delivery.id, delivery);
    if (delivery.status === 'pending') return;
    const forgotten = this.#over.add(delivery.id);
    if (forgotten === undefined) return;
    this.#deliveries.delete(forgotten);
    this.#touch(forgotten.toString());
  }
}
