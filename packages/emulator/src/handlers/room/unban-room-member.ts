import type * as contract from '@trtc-kit/contracts/room';
import { unban } from '../../world/rooms/banning.ts';
import type { Handler } from '../handler.ts';
import { permittedRoom } from './permitted-room.ts';

export const unbanRoomMember: Handler<typeof contract.unbanRoomMember> = (request, context) => {
  unban(permittedRoom(request.RoomId, 'manageMembers', context), request.MemberList_Account);
  return {};
};
