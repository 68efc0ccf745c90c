import type * as contract from '@trtc-kit/contracts/room';
import { changeMember } from '../../world/rooms/member-change.ts';
import type { Handler } from '../handler.ts';

export const updateRoomMemberInfo: Handler<typeof contract.updateRoomMemberInfo> = (
  { RoomId, MemberInfo },
  { app },
) => {
  changeMember(app.rooms.get(RoomId), MemberInfo);
  return {};
};
