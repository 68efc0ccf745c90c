import type { Ban } from './bans.ts';
import type { LostHeartbeat } from './heartbeats.ts';
import type { MembersState } from './members.ts';
import { Room, type RoomContext } from './room.ts';
import type { RoomSettings } from './room-settings.ts';
import type { SeatQueue } from './seat-queue.ts';
import type { SeatState } from './seats.ts';

/** A room as it is kept. Times are absolute. */
export interface RoomState {
  readonly kind: 'room';
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly settings: RoomSettings;
  readonly members: MembersState;
  readonly bans: readonly Ban[];
  readonly seats: readonly SeatState[];
  readonly queue: ReturnType<SeatQueue['list']>;
  readonly lost: readonly LostHeartbeat[];
}

/** What is kept of a room. */
export function toRoomState(room: Room): RoomState {
  return {
    kind: 'room',
    createdAt: room.createdAt,
    settings: room.settings,
    members: room.members.state(),
    bans: room.bans.state(),
    seats: room.seats.state(),
    queue: room.queue.list(),
    lost: room.heartbeats.state(),
  };
}

/** The room that was kept, but for what is due. */
export function restoreRoom(state: RoomState, context: RoomContext): Room {
  const room = new Room(state, context);
  room.members.restore(state.members);
  room.seats.restore(state.seats);
  room.queue.restore(state.queue);
  room.bans.restore(state.bans);
  return room;
}
