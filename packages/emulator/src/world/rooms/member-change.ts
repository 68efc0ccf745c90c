import type { RequestOf } from '@trtc-kit/contracts';
import type { updateRoomMemberInfo } from '@trtc-kit/contracts/room';
import { Refusal } from '../refusal.ts';
import type { Room } from './room.ts';

/** The change of a member as update_room_member_info takes it. */
export type MemberChange = RequestOf<typeof updateRoomMemberInfo>['MemberInfo'];

/** Changes what is given of a member. */
export function changeMember(room: Room, change: MemberChange): void {
  const member = room.members.get(change.Member_Account);
  // Not documented; without the refusal a room would have an owner who is not its owner.
  if (change.Role !== undefined && member.account === room.settings.Owner_Account) {
    throw new Refusal(100002, 'MemberInfo.Role: ownership moves through change_room_owner');
  }
  member.nameCard = change.NameCard ?? member.nameCard;
  member.customInfo = change.CustomInfo ?? member.customInfo;
  if (change.Role !== undefined) member.isAdmin = change.Role === 'Admin';
  room.changed();
}
