import type { EmulatorClock } from '../../clock/clock.ts';
import type { AppSettings } from '../app-settings.ts';
import type { Actor, Emit } from '../event.ts';
import { Refusal } from '../refusal.ts';
import { Bans } from './bans.ts';
import { Heartbeats } from './heartbeats.ts';
import { Members } from './members.ts';
import { toChanged } from './room-events.ts';
import {
  changeSettings,
  requireLimits,
  toStatus,
  type RoomChange,
  type RoomSettings,
  type RoomView,
} from './room-settings.ts';
import { SeatQueue } from './seat-queue.ts';
import { Seats } from './seats.ts';

// "The backend tries to reclaim it 6 hours after the end of the meeting."
const reclaimDelay = 6 * 3600;

/** What a room needs around it. */
export interface RoomContext {
  readonly clock: EmulatorClock;
  readonly emit: Emit;
  readonly settings: () => AppSettings;
  /** The room each user is in; a vendor client is in one at most. Robots have no client. */
  readonly whereabouts: Map<string, Room>;
  /** Hears of every change of what is kept. */
  readonly changed: (room: Room) => void;
  /** Takes away a room that is over and empty. */
  readonly reclaim: (room: Room) => void;
}

/** How a room begins. */
export interface RoomStart {
  readonly settings: RoomSettings;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** One room: what is set for it, who is in it, who sits or asks to, who is kept out. */
export class Room {
  readonly members: Members;
  readonly bans: Bans;
  readonly seats: Seats;
  readonly queue: SeatQueue;
  readonly heartbeats: Heartbeats;
  readonly createdAt: number;
  readonly #context: RoomContext;
  #settings: RoomSettings;
  #takeBack: (() => void) | undefined;

  constructor({ settings, createdAt }: RoomStart, context: RoomContext) {
    const changed = () => {
      this.changed();
    };
    this.#settings = settings;
    this.#context = context;
    this.createdAt = createdAt;
    this.members = new Members(changed);
    this.bans = new Bans(changed);
    this.seats = new Seats(settings.IsSeatEnabled ? settings.MaxSeatCount : undefined, changed);
    this.queue = new SeatQueue(changed);
    this.heartbeats = new Heartbeats(context.clock, changed);
  }

  get id(): string {
    return this.#settings.RoomId;
  }

  get settings(): RoomSettings {
    return this.#settings;
  }

  get clock(): EmulatorClock {
    return this.#context.clock;
  }

  get emit(): Emit {
    return this.#context.emit;
  }

  get whereabouts(): Map<string, Room> {
    return this.#context.whereabouts;
  }

  /** Seconds since 1970. */
  now(): number {
    return Math.floor(this.clock.now() / 1000);
  }

  /** Says that something of it is other than before. */
  changed(): void {
    this.#context.changed(this);
  }

  /** Changes what is given. */
  change(change: RoomChange, actor: Actor): void {
    if (change.MaxMemberCount !== undefined) {
      requireLimits(change, this.#context.settings().package);
    }
    this.#settings = changeSettings(this.#settings, change);
    // Nobody has to ask any more.
    if (this.#settings.TakeSeatMode !== 'ApplyToTake') {
      this.queue.remove(this.queue.list().map(({ user }) => user));
    }
    this.changed();
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
    this.changed();
    // No callback is documented for it; the one of changes has a field for the owner.
    this.emit(toChanged(this, { RoomId: this.id, Owner_Account: to }, actor));
  }

  /** What the vendor shows of the room. */
  view(): RoomView {
    const RoomStatus = toStatus(this.#settings, this.now());
    return { ...this.#settings, RoomStatus, MemberCount: this.members.size };
  }

  /** From now on it ends by itself, and its people are found in it. */
  open(): void {
    for (const account of this.members.people()) this.whereabouts.set(account, this);
    this.#takeBack = this.clock.schedule(this.#reclaimAt - this.clock.now(), () => {
      this.reclaimIfOver();
    });
  }

  /** Nobody is in it any more, and nothing of it is due. */
  close(): void {
    this.#takeBack?.();
    this.heartbeats.stop();
    for (const account of this.members.people()) this.whereabouts.delete(account);
  }

  /** Has it taken away if it is over and nobody is in it; whoever lets people go calls this. */
  reclaimIfOver(): void {
    if (this.members.size > 0 || this.clock.now() < this.#reclaimAt) return;
    this.#context.reclaim(this);
  }

  /** A meeting that was over when it was created, as the one of the sample, still gets its hours. */
  get #reclaimAt(): number {
    const { ScheduleEndTime, CreateTime } = this.#settings;
    return (Math.max(ScheduleEndTime, CreateTime) + reclaimDelay) * 1000;
  }
}
