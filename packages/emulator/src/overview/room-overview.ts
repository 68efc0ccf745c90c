import type { AnswerOf } from '@trtc-kit/contracts';
import type { getWorld } from '../control/get-world.ts';
import { roleOf } from '../world/rooms/roles.ts';
import type { Room } from '../world/rooms/room.ts';
import { toSeatView, type Seat } from '../world/rooms/seat.ts';

/** A room as the page of the emulator shows it. */
export type RoomOverview = AnswerOf<typeof getWorld>['RoomList'][number];

/** A room with the first of its members, and of its seats those that say something. */
export function toRoomOverview(room: Room, limit: number): RoomOverview {
  const seats = room.seats.all();
  const { RoomStatus, RoomName, Owner_Account, TakeSeatMode, ...view } = room.view();
  return {
    RoomId: room.id,
    ...{ RoomName, RoomStatus, Owner_Account, TakeSeatMode },
    HasPassword: (view.Password ?? '') !== '',
    CreatedAt: room.createdAt,
    MemberCount: view.MemberCount,
    MaxMemberCount: view.MaxMemberCount,
    MemberList: room.members.page('', limit).members.map((member) => ({
      Member_Account: member.account,
      NameCard: member.nameCard,
      Role: roleOf(room, member.account) ?? 'Member',
      IsRobot: member.isRobot,
    })),
    SeatCount: seats.length,
    TakenSeatCount: seats.filter(({ user }) => user !== undefined).length,
    SeatList: chooseSeats(seats, limit).map(toSeatView),
    SeatApplicationCount: room.queue.list().length,
  };
}

/** So many seats in their order; a free one only where there is a place left. */
function chooseSeats(seats: readonly Seat[], limit: number): readonly Seat[] {
  const isFree = ({ user, locks }: Seat) =>
    user === undefined && !locks.taken && !locks.video && !locks.audio;
  const used = seats.filter((seat) => !isFree(seat));
  const chosen = [...used, ...seats.filter(isFree)].slice(0, limit);
  return chosen.sort((a, b) => a.index - b.index);
}

/** Whether a text stands in what a room is called or who owns it, or is the id of a member. */
export function isRoomFound({ id, members, settings }: Room, text: string): boolean {
  if (members.find(text) !== undefined) return true;
  return [id, settings.RoomName, settings.Owner_Account].some((part) => part.includes(text));
}
