import type { EmulatorClock } from '../../clock/clock.ts';
import type { Shelf, Touch } from '../../state/shelf.ts';
import type { AppSettings } from '../app-settings.ts';
import type { Actor, Emit } from '../event.ts';
import { Refusal } from '../refusal.ts';
import { watchHeartbeat } from './attendance.ts';
import { toCreated, toDestroyed } from './room-events.ts';
import { createSettings, type NewRoom } from './room-settings.ts';
import { restoreRoom, toRoomState, type RoomState } from './room-state.ts';
import { Room, type RoomContext } from './room.ts';
import { TakenIds, type TakenId } from './taken-ids.ts';

// "One room ID can be created only once within 1 second."
const second = 1000;

/** A room to create, and who is told of it. */
export interface RoomOrder {
  readonly info: NewRoom;
  readonly invitees?: readonly string[] | undefined;
}

/** What the rooms of an application need around them. */
export interface RoomsContext {
  readonly clock: EmulatorClock;
  readonly emit: Emit;
  readonly settings: () => AppSettings;
  readonly touch: Touch;
}

/** The rooms of one application, and the ids they may not have. */
export class Rooms implements Shelf {
  readonly name: string;
  readonly #rooms = new Map<string, Room>();
  readonly #taken: TakenIds;
  readonly #context: RoomContext;
  readonly #touch: Touch;

  constructor(name: string, { touch, ...context }: RoomsContext) {
    this.name = name;
    this.#touch = touch;
    this.#taken = new TakenIds(context.clock, touch);
    this.#context = {
      ...context,
      whereabouts: new Map(),
      changed: ({ id }) => {
        touch(id);
      },
      reclaim: (room) => {
        // Nobody asked for it, and the callback needs somebody who did: the owner stands in.
        const { Owner_Account: account } = room.settings;
        this.#remove(room, { account, origin: { platform: 'Unknown' } });
      },
    };
  }

  /** Creates a room; refuses an id that is in use, and what the package does not cover. */
  create({ info, invitees }: RoomOrder, actor: Actor): void {
    const { clock, settings } = this.#context;
    const owner = this.#rooms.get(info.RoomId)?.settings.Owner_Account;
    // The owner of a room that exists is told so with a code of its own.
    if (owner !== undefined) throw new Refusal(owner === actor.account ? 100010 : 100003);
    this.#taken.requireFree(info.RoomId);
    const createdAt = clock.now();
    const now = Math.floor(createdAt / 1000);
    const terms = { operator: actor.account, now, choice: settings().package };
    const room = new Room({ settings: createSettings(info, terms), createdAt }, this.#context);
    this.#rooms.set(room.id, room);
    room.open();
    room.changed();
    room.emit(toCreated(room, invitees, actor));
  }

  /** The room with an id; refuses where there is none. */
  get(roomId: string): Room {
    const room = this.#rooms.get(roomId);
    if (room === undefined) throw new Refusal(100004);
    return room;
  }

  get size(): number {
    return this.#rooms.size;
  }

  /** Every room, oldest first. */
  all(): Iterable<Room> {
    return this.#rooms.values();
  }

  /** Dismisses a room. That its members leave is not told: no page says it would be. */
  destroy(roomId: string, actor: Actor): void {
    this.#remove(this.get(roomId), actor);
  }

  /** A Chat group takes an id no room can have then; refuses the id of a room. */
  createChatGroup(id: string): void {
    if (this.#rooms.has(id)) throw new Refusal(100003);
    this.#taken.createGroup(id);
  }

  /** A Chat group is gone; refuses where there is none. */
  dissolveChatGroup(id: string): void {
    this.#taken.dissolveGroup(id);
  }

  *keys(): Iterable<string> {
    yield* this.#rooms.keys();
    yield* this.#taken.keys();
  }

  read(key: string): RoomState | TakenId | undefined {
    const room = this.#rooms.get(key);
    return room === undefined ? this.#taken.read(key) : toRoomState(room);
  }

  restore(key: string, state: unknown): void {
    // What is kept of a room id is what read gave.
    const kept = state as RoomState | TakenId;
    if (kept.kind !== 'room') {
      this.#taken.restore(key, kept);
      return;
    }
    this.#rooms.get(key)?.close();
    const room = restoreRoom(kept, this.#context);
    this.#rooms.set(key, room);
    room.open();
    for (const lost of kept.lost) watchHeartbeat(room, lost);
  }

  clear(): void {
    for (const room of this.#rooms.values()) room.close();
    this.#rooms.clear();
    this.#taken.clear();
  }

  #remove(room: Room, actor: Actor): void {
    room.close();
    this.#rooms.delete(room.id);
    this.#taken.hold(room.id, room.createdAt + second);
    this.#touch(room.id);
    room.emit(toDestroyed(room, actor));
  }
}
