import type { EmulatorClock } from '../../clock/clock.ts';
import type { Actor, Emit } from '../event.ts';
import { Refusal } from '../refusal.ts';
import { Bans } from './bans.ts';
import { Members } from './members.ts';
import { toChanged } from './room-events.ts';
import {
  changeSettings,
  toStatus,
  type RoomChange,
  type RoomSettings,
  type RoomView,
} from './room-settings.ts';
import { Seats } from './seats.ts';

/** What a room needs around it. */
export interface RoomContext {
  readonly clock: EmulatorClock;
  readonly emit: Emit;
}

/** One room: what is set for it, who is in it, who sits, who is kept out. */
export class Room {
  readonly members = new Members();
  readonly bans = new Bans();
  readonly seats: Seats;
  readonly clock: EmulatorClock;
  readonly emit: Emit;
  #settings: RoomSettings;

  constructor(settings: RoomSettings, { clock, emit }: RoomContext) {
    this.#settings = settings;
    this.seats = new Seats(settings.IsSeatEnabled ? settings.MaxSeatCount : undefined);
    this.clock = clock;
    this.emit = emit;
  }

  get id(): string {
    return this.#settings.RoomId;
  }

  get settings(): RoomSettings {
    return this.#settings;
  }

  /** Seconds since 1970. */
  now(): number {
    return Math.floor(this.clock.now() / 1000);
  }

  /** Changes what is given. */
  change(change: RoomChange, actor: Actor): void {
    this.#settings = changeSettings(this.#settings, change);
    // Whether all or only what changed is sent is not documented; only what changed is.
    this.emit(toChanged(this, change, actor));
  }

  /** Gives the room to another member. */
  handOver(from: string, to: string, actor: Actor): void {
    // What is answered to a wrong owner is not documented; of the page's codes this one fits.
    if (from !== this.#settings.Owner_Account) {
      throw new Refusal(100002, `From_Account: ${from} does not own the room`);
    }
    this.members.get(to).isAdmin = false;
    this.#settings = { ...this.#settings, Owner_Account: to };
    // No callback is documented for it; the one of changes has a field for the owner.
    this.emit(toChanged(this, { RoomId: this.id, Owner_Account: to }, actor));
  }

  /** What the vendor shows of the room. */
  view(): RoomView {
    const RoomStatus = toStatus(this.#settings, this.now());
    return { ...this.#settings, RoomStatus, MemberCount: this.members.size };
  }
}
