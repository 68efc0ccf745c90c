import * as fc from 'fast-check';
import type { EmulatorClock } from '../src/clock/clock.ts';
import type { Actor } from '../src/world/event.ts';
import { Refusal } from '../src/world/refusal.ts';
import * as attendance from '../src/world/rooms/attendance.ts';
import { ban, unban } from '../src/world/rooms/banning.ts';
import { deleteMarks, setMarks } from '../src/world/rooms/marking.ts';
import { changeMember } from '../src/world/rooms/member-change.ts';
import type { Room } from '../src/world/rooms/room.ts';
import type { Rooms } from '../src/world/rooms/rooms.ts';
import * as seating from '../src/world/rooms/seating.ts';

/** The rooms there may be. */
export const roomIds = ['a', 'b', 'c'] as const;
const users = ['u1', 'u2', 'u3', 'u4', 'u5'] as const;
/** Who calls the API. */
export const administrator: Actor = { account: 'administrator', origin: { platform: 'RESTAPI' } };

/** Something that is tried. */
export type RoomAction =
  | { readonly name: 'wait'; readonly milliseconds: number }
  | {
      readonly name:
        keyof typeof acts | 'createChatGroup' | 'dissolveChatGroup' | 'create' | 'destroy';
      readonly id: string;
      readonly user: string;
      readonly number: number;
      readonly flag: boolean;
    };

interface Given {
  readonly room: Room;
  readonly user: string;
  readonly actor: Actor;
  readonly number: number;
  readonly flag: boolean;
}

const modes = ['FreeToTake', 'ApplyToTake'] as const;
const modeOf = (flag: boolean) => modes[flag ? 1 : 0];

/** What may be tried in a room. */
const acts = {
  enter: ({ room, actor }: Given) => {
    attendance.enter(room, undefined, actor);
  },
  leave: ({ room, actor }: Given) => {
    attendance.leave(room, actor);
  },
  kick: ({ room, user }: Given) => {
    attendance.remove(room, { accounts: [user], type: 'Kicked', reason: '' }, administrator);
  },
  loseHeartbeat: ({ room, actor }: Given) => {
    attendance.loseHeartbeat(room, actor);
  },
  addRobot: ({ room, user }: Given) => {
    attendance.addRobot(room, user);
  },
  deleteRobot: ({ room, user }: Given) => {
    attendance.deleteRobot(room, user, administrator);
  },
  ban: ({ room, user, number }: Given) => {
    ban(room, { accounts: [user], duration: number * 100, reason: '' }, administrator);
  },
  unban: ({ room, user }: Given) => {
    const [first = { account: user }] = room.bans.list(room.now());
    unban(room, [first.account]);
  },
  mark: ({ room, user, number, flag }: Given) => {
    const [first = user] = room.members.people();
    (flag ? setMarks : deleteMarks)(room, [{ account: first, marks: [1000 + (number % 2)] }]);
  },
  name: ({ room, user, number, flag }: Given) => {
    const Role = flag ? 'Admin' : 'Member';
    changeMember(room, { Member_Account: user, NameCard: number.toString(), Role });
  },
  handOver: ({ room, user }: Given) => {
    room.handOver(room.settings.Owner_Account, user, administrator);
  },
  change: ({ room, number, flag }: Given) => {
    const change = { RoomName: number.toString(), TakeSeatMode: modeOf(flag) };
    room.change({ RoomId: room.id, ...change }, administrator);
  },
  pick: ({ room, user, number }: Given) => {
    seating.seat(room, { user, index: number }, administrator);
  },
  sit: ({ room, user, actor }: Given) => {
    seating.sitDown(room, { user }, actor);
  },
  apply: ({ room, user, number, flag }: Given) => {
    seating.applyForSeat(room, flag ? { user, index: number } : { user });
  },
  approve: ({ room, user, flag }: Given) => {
    const account = room.settings.Owner_Account;
    const [first = { user }] = flag ? room.queue.list() : [];
    seating.approve(room, first.user, { ...administrator, account });
  },
  withdraw: ({ room, user }: Given) => {
    seating.withdraw(room, user);
  },
  move: ({ room, user, number, flag }: Given) => {
    const seats = room.seats.move(user, { to: number, policy: flag ? 'exchange' : 'takeOff' });
    seating.tellSeats(room, seats, administrator);
  },
  getUp: ({ room, user, actor }: Given) => {
    seating.tellSeats(room, room.seats.leave(user), actor);
  },
  lock: ({ room, number, flag }: Given) => {
    const seats = room.seats.lock(number, flag ? { taken: true } : { taken: false, audio: true });
    seating.tellSeats(room, seats, administrator);
  },
};

// What fills rooms comes more often than what empties them.
const often = ['enter', 'enter', 'enter', 'enter', 'sit', 'apply', 'apply', 'approve'] as const;
const inRooms = [...often, ...often, ...(Object.keys(acts) as (keyof typeof acts)[])];
const aboutRooms = ['create', 'create', 'destroy', 'createChatGroup', 'dissolveChatGroup'] as const;

const tried = <Name extends string>(...names: readonly Name[]) =>
  fc.record({
    name: fc.constantFrom(...names),
    id: fc.constantFrom('a', 'b', ...roomIds),
    user: fc.constantFrom(...users),
    number: fc.integer({ min: 0, max: 3 }),
    flag: fc.boolean(),
  });
const waited = (...milliseconds: readonly number[]) =>
  fc.record({
    name: fc.constant('wait' as const),
    milliseconds: fc.constantFrom(...milliseconds),
  });

/** A sequence of things to try. */
export const roomActions: fc.Arbitrary<readonly RoomAction[]> = fc.array(
  fc.oneof(
    { weight: 40, arbitrary: tried(...inRooms) },
    { weight: 3, arbitrary: tried(...aboutRooms) },
    { weight: 4, arbitrary: waited(400, 60_000, 299_000) },
    { weight: 1, arbitrary: waited(3_600_000, 7 * 3_600_000) },
  ),
  { minLength: 40, maxLength: 120, size: 'max' },
);

/** Tries something; gives the code it was refused with, or 0. */
export function attempt(shelf: Rooms, clock: EmulatorClock, action: RoomAction): number {
  try {
    perform(shelf, clock, action);
    return 0;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

function perform(shelf: Rooms, clock: EmulatorClock, action: RoomAction): void {
  if (action.name === 'wait') {
    clock.advance(action.milliseconds);
    return;
  }
  const { name, id, user, number, flag } = action;
  const actor = { account: user, origin: { platform: 'Web' } };
  if (name === 'createChatGroup' || name === 'dissolveChatGroup') shelf[name](id);
  else if (name === 'destroy') shelf.destroy(id, administrator);
  else if (name === 'create') shelf.create({ info: toInfo(id, number, flag) }, actor);
  else acts[name]({ room: shelf.get(id), user, actor, number, flag });
}

/** A room to create: without seats, if it shall have none. */
export const toInfo = (RoomId: string, seats: number, flag: boolean) => ({
  RoomId,
  RoomType: 'Conference' as const,
  IsSeatEnabled: seats > 0,
  MaxSeatCount: seats,
  TakeSeatMode: modeOf(flag),
});
