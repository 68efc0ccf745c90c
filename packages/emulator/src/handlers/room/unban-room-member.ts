import type * as contract from '@trtc-kit/contracts/room';
import { unban } from '../../world/rooms/banning.ts';
import type { Handler } from '../handler.ts';

export const unbanRoomMember: Handler<typeof contract.unbanRoomMember> = (request, { app }) => {
  unban(app.rooms.get(request.RoomId), request.MemberList_Account);
  return {};
};
