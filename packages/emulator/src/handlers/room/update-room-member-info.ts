import type * as contract from '@trtc-kit/contracts/room';
import { Refusal } from '../../world/refusal.ts';
import { changeMember } from '../../world/rooms/member.ts';
import type { Handler } from '../handler.ts';

export const updateRoomMemberInfo: Handler<typeof contract.updateRoomMemberInfo> = (
  { RoomId, MemberInfo },
  { app },
) => {
  const room = app.rooms.get(RoomId);
  const member = room.members.get(MemberInfo.Member_Account);
  // Not documented; without the refusal a room would have an owner who is not its owner.
  if (MemberInfo.Role !== undefined && member.account === room.settings.Owner_Account) {
    throw new Refusal(100002, 'MemberInfo.Role: ownership moves through change_room_owner');
  }
  changeMember(member, MemberInfo);
  return {};
};
