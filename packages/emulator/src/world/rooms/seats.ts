import { Refusal } from '../refusal.ts';
import { createSeat, type Seat, type SeatLocks } from './seat.ts';

/** What happens to whoever sits where somebody is moved to: nothing moves, they go, or they swap. */
export type MovePolicy = 'giveUp' | 'takeOff' | 'exchange';

/** Where a user is moved to. */
export interface Move {
  readonly to: number;
  readonly policy: MovePolicy;
}

/** A seat as it is kept. */
export type SeatState = Omit<Seat, 'index'>;

/** The seats of a room. Everything that changes them gives the seats it changed. */
export class Seats {
  readonly #seats: readonly Seat[];
  readonly #isSupported: boolean;
  readonly #changed: () => void;

  /** Without a number the room does not support seats. */
  constructor(count: number | undefined, changed: () => void) {
    this.#seats = Array.from({ length: count ?? 0 }, (_, index) => createSeat(index));
    this.#isSupported = count !== undefined;
    this.#changed = changed;
  }

  all(): readonly Seat[] {
    return this.#seats;
  }

  /** Refuses where the room has no seats at all. */
  requireSupport(): void {
    if (!this.#isSupported) throw new Refusal(100211);
  }

  /** Refuses a seat that does not exist. */
  requireSeat(index: number): void {
    this.#at(index);
  }

  /** Refuses somebody who sits. */
  requireStanding(user: string): void {
    if (this.#of(user) !== undefined) throw new Refusal(100203);
  }

  /** A user sits down on a free seat: a certain one, or any. */
  take(user: string, index?: number): readonly Seat[] {
    const wanted = index === undefined ? undefined : this.#at(index);
    this.requireStanding(user);
    // Live's table has this code without a condition; "all are taken" would be untrue.
    if (this.#seats.length === 0) throw new Refusal(100251);
    if (this.#seats.every((seat) => seat.user !== undefined)) throw new Refusal(100205);
    const seat = wanted ?? this.#seats.find((free) => free.user === undefined && !free.locks.taken);
    if (seat === undefined || seat.locks.taken) throw new Refusal(100200);
    // 100210 by the pages of Conference; Live's table has 100201 for it, see move.
    if (seat.user !== undefined) throw new Refusal(100210);
    seat.user = user;
    return this.#told(seat);
  }

  /** A user gets up. The page lists no code for one who does not sit; the shared table has 100206. */
  leave(user: string): readonly Seat[] {
    const seat = this.#require(user);
    seat.user = undefined;
    return this.#told(seat);
  }

  /** Whoever of these sits gets up. */
  vacate(users: readonly string[]): readonly Seat[] {
    const seats = this.#seats.filter(({ user }) => user !== undefined && users.includes(user));
    for (const seat of seats) seat.user = undefined;
    return this.#told(...seats);
  }

  /** Forbids or allows what is given, and keeps the rest; a locked seat has nobody on it. */
  lock(index: number, locks: Partial<SeatLocks>): readonly Seat[] {
    this.requireSupport();
    const seat = this.#at(index);
    const before = JSON.stringify(seat);
    seat.locks = { ...seat.locks, ...locks };
    if (seat.locks.taken) seat.user = undefined;
    return JSON.stringify(seat) === before ? [] : this.#told(seat);
  }

  /** A seated user moves. */
  move(user: string, { to, policy }: Move): readonly Seat[] {
    this.requireSupport();
    const target = this.#at(to);
    const from = this.#require(user);
    if (target === from) return [];
    if (target.locks.taken) throw new Refusal(100200);
    // Documented for Live alone, whose table has this code for it.
    if (target.user !== undefined && policy === 'giveUp') throw new Refusal(100201);
    from.user = policy === 'exchange' ? target.user : undefined;
    target.user = user;
    return this.#told(from, target);
  }

  state(): readonly SeatState[] {
    return this.#seats.map(({ user, locks }) => ({ user, locks }));
  }

  restore(seats: readonly SeatState[]): void {
    for (const [index, { user, locks }] of seats.entries()) {
      const seat = this.#at(index);
      seat.user = user;
      seat.locks = locks;
    }
  }

  #told(...seats: readonly Seat[]): readonly Seat[] {
    if (seats.length > 0) this.#changed();
    return seats;
  }

  // The client has a code for a seat that does not exist, the server's table has none.
  #at(index: number): Seat {
    const seat = this.#seats[index];
    if (seat === undefined) throw new Refusal(100002, `There is no seat ${index.toString()}`);
    return seat;
  }

  #of(user: string): Seat | undefined {
    return this.#seats.find((seat) => seat.user === user);
  }

  #require(user: string): Seat {
    const seat = this.#of(user);
    if (seat === undefined) throw new Refusal(100206, `${user} is not on a seat`);
    return seat;
  }
}
