import type * as contract from '@trtc-kit/contracts/room';
import { remove } from '../../world/rooms/attendance.ts';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';
import { permittedRoom } from './permitted-room.ts';

export const kickUserOut: Handler<typeof contract.kickUserOut> = (request, context) => {
  const { RoomId, MemberList_Account: accounts, Reason: reason } = request;
  const room = permittedRoom(RoomId, 'manageMembers', context);
  remove(room, { accounts, type: 'Kicked', reason }, restActor(context));
  return {};
};
