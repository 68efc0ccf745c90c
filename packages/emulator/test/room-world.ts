import { createClock, type EmulatorClock } from '../src/clock/clock.ts';
import { usualSettings } from '../src/world/app-settings.ts';
import type { WorldEvent } from '../src/world/event.ts';
import type { Room } from '../src/world/rooms/room.ts';
import { Rooms } from '../src/world/rooms/rooms.ts';
import { administrator, attempt, roomIds, toInfo, type RoomAction } from './room-actions.ts';
import { reduceRooms } from './room-reducer.ts';

const start = 1_700_000_000_000;

/** What is kept of a world, and its time. */
export interface Kept {
  readonly clock: EmulatorClock;
  readonly kept: () => readonly (readonly [string, unknown])[];
}

/** Rooms of their own; those of another world, where one is given. */
export function createRoomWorld(other?: Kept) {
  const clock = createClock({ start: other?.clock.now() ?? start, frozen: true });
  const events: WorldEvent[] = [];
  const copies = new Map<string, unknown>();
  const shelf: Rooms = new Rooms('rooms', {
    clock,
    emit: (event) => events.push(event),
    settings: () => ({ ...usualSettings, package: { maxMembers: 5, maxSeats: 4 } }),
    touch: (key) => {
      copies.set(key, copy(shelf.read(key)));
    },
  });
  for (const [key, state] of other?.kept() ?? []) shelf.restore(key, copy(state));
  // Of three rooms two are there from the start, one of each mode; otherwise little would succeed.
  for (const flag of other === undefined ? [false, true] : []) {
    shelf.create({ info: toInfo(flag ? 'b' : 'a', 3, flag) }, administrator);
  }
  const views = () => roomIds.flatMap((id) => (isRoom(shelf, id) ? [toView(shelf.get(id))] : []));
  return {
    clock,
    events: () => events,
    /** Tries something a millisecond later; gives the code it was refused with. */
    act: (action: RoomAction) => {
      clock.advance(1);
      return attempt(shelf, clock, action);
    },
    rooms: views,
    /** What somebody knows who was told of everything. */
    told: () => reduceRooms(events, roomIds),
    /** Everything that is kept, by what was read at each change. */
    noticed: () => sorted([...copies].filter(([, state]) => state !== undefined)),
    /** Everything that is kept. */
    kept: () => sorted(Array.from(shelf.keys(), (key) => [key, copy(shelf.read(key))] as const)),
    forget: () => {
      shelf.clear();
    },
  };
}

function isRoom(shelf: Rooms, id: string): boolean {
  return shelf.read(id)?.kind === 'room';
}

function toView(room: Room) {
  const { list } = room.members.state();
  const seats = room.seats.all();
  const accounts = (isRobot: boolean) =>
    list.filter((member) => member.isRobot === isRobot).map(({ account }) => account);
  const onSeats = (of: typeof seats) =>
    of.flatMap(({ user }) => (user === undefined ? [] : [user]));
  return {
    id: room.id,
    people: accounts(false),
    robots: accounts(true),
    limit: room.settings.MaxMemberCount,
    mode: room.settings.TakeSeatMode,
    seats: seats.map(({ user = '' }) => user),
    sitting: onSeats(seats),
    onLockedSeats: onSeats(seats.filter(({ locks }) => locks.taken)),
    queuing: room.queue.list().map(({ user }) => user),
    banned: room.bans.list(room.now()).map(({ account }) => account),
  };
}

function copy(state: unknown): unknown {
  return state === undefined ? undefined : JSON.parse(JSON.stringify(state));
}

function sorted<T extends readonly [string, unknown]>(entries: readonly T[]): readonly T[] {
  return entries.toSorted(([a], [b]) => a.localeCompare(b));
}
