import type { SentBodyOf } from '@trtc-kit/contracts';
import {
  afterCreateRoom,
  afterDestroyRoom,
  afterMemberEnter,
  afterMemberLeave,
  afterSeatInfoChanged,
  afterUpdateRoomInfo,
} from '@trtc-kit/contracts/callbacks/room';
import { toEvent, type Actor, type WorldEvent } from '../event.ts';
import { given } from '../given.ts';
import type { Room } from './room.ts';
import { toChangedSeatView, type Seat } from './seat.ts';

/** How members went, and what was said about it. */
export interface Departure {
  readonly type: SentBodyOf<typeof afterMemberLeave>['Type'];
  readonly reason: string;
}

type ChangedInfo = SentBodyOf<typeof afterUpdateRoomInfo>['RoomInfo'];

/** A room was created. */
export function toCreated(
  room: Room,
  invitees: readonly string[] | undefined,
  { account, origin }: Actor,
): WorldEvent {
  const { MemberCount: _, IsPasswordEnabled: __, Password: ___, ...RoomInfo } = room.view();
  const body = {
    Operator_Account: account,
    RoomInfo,
    ...(invitees === undefined ? {} : { ScheduleInviteeList_Account: [...invitees] }),
    EventTime: room.clock.now(),
  };
  return toEvent('room', afterCreateRoom, { body, origin });
}

/** The information of a room was changed; the callback has no fields for a password. */
export function toChanged(room: Room, change: ChangedInfo, { account, origin }: Actor): WorldEvent {
  const RoomInfo = given(afterUpdateRoomInfo.body.shape.RoomInfo.shape, change);
  const body = { Operator_Account: account, RoomInfo, EventTime: room.clock.now() };
  return toEvent('room', afterUpdateRoomInfo, { body, origin });
}

/** A room was dismissed. */
export function toDestroyed(room: Room, actor: Actor): WorldEvent {
  return toEvent('room', afterDestroyRoom, { body: common(room, actor), origin: actor.origin });
}

/** A user entered from the client. */
export function toEntered(room: Room, user: string, actor: Actor): WorldEvent {
  const body = {
    ...common(room, actor),
    MemberCount: room.members.size,
    Type: 'Enter' as const,
    MemberList_Account: [user],
  };
  return toEvent('room', afterMemberEnter, { body, origin: actor.origin });
}

/** Members went, by themselves or not. */
export function toLeft(
  room: Room,
  left: Departure & { readonly accounts: readonly string[] },
  actor: Actor,
): WorldEvent {
  const body = {
    ...common(room, actor),
    MemberCount: room.members.size,
    Type: left.type,
    MemberList_Account: [...left.accounts],
    Reason: left.reason,
  };
  return toEvent('room', afterMemberLeave, { body, origin: actor.origin });
}

/** Seats were taken, left, exchanged or locked; whether all are told is open, the changed ones are. */
export function toSeatsChanged(room: Room, seats: readonly Seat[], actor: Actor): WorldEvent {
  const body = { ...common(room, actor), SeatList: seats.map(toChangedSeatView) };
  return toEvent('room', afterSeatInfoChanged, { body, origin: actor.origin });
}

function common(room: Room, actor: Actor) {
  return { Operator_Account: actor.account, RoomId: room.id, EventTime: room.clock.now() };
}
