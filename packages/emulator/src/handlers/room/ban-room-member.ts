import type * as contract from '@trtc-kit/contracts/room';
import { ban } from '../../world/rooms/banning.ts';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';
import { permittedRoom } from './permitted-room.ts';

export const banRoomMember: Handler<typeof contract.banRoomMember> = (request, context) => {
  const { RoomId, MemberList_Account: accounts, Duration: duration, Reason: reason } = request;
  const room = permittedRoom(RoomId, 'manageMembers', context);
  ban(room, { accounts, duration, reason }, restActor(context));
  return {};
};
