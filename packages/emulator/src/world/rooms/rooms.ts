import type { Actor } from '../event.ts';
import { Refusal } from '../refusal.ts';
import { toCreated, toDestroyed } from './room-events.ts';
import { createSettings, type NewRoom } from './room-settings.ts';
import { Room, type RoomContext } from './room.ts';

/** A room to create, and who is told of it. */
export interface RoomOrder {
  readonly info: NewRoom;
  readonly invitees?: readonly string[] | undefined;
}

/** The rooms of one application. */
export class Rooms {
  readonly #rooms = new Map<string, Room>();
  readonly #context: RoomContext;

  constructor(context: RoomContext) {
    this.#context = context;
  }

  /** Creates a room; refuses an id that is in use. */
  create({ info, invitees }: RoomOrder, actor: Actor): void {
    const owner = this.#rooms.get(info.RoomId)?.settings.Owner_Account;
    // The owner of a room that exists is told so with a code of its own.
    if (owner !== undefined) throw new Refusal(owner === actor.account ? 100010 : 100003);
    const now = Math.floor(this.#context.clock.now() / 1000);
    const room = new Room(createSettings(info, actor.account, now), this.#context);
    this.#rooms.set(room.id, room);
    room.emit(toCreated(room, invitees, actor));
  }

  /** The room with an id; refuses where there is none. */
  get(roomId: string): Room {
    const room = this.#rooms.get(roomId);
    if (room === undefined) throw new Refusal(100004);
    return room;
  }

  /** Dismisses a room. That its members leave is not told: no page says it would be. */
  destroy(roomId: string, actor: Actor): void {
    const room = this.get(roomId);
    room.members.clear();
    this.#rooms.delete(roomId);
    room.emit(toDestroyed(room, actor));
  }
}
