import type { AnswerOf, RequestOf } from '@trtc-kit/contracts';
import type { getRoomMemberList, updateRoomMemberInfo } from '@trtc-kit/contracts/room';

/** A member as get_room_member_list shows it. */
export type MemberView = AnswerOf<typeof getRoomMemberList>['MemberList'][number];

/** The change of a member as update_room_member_info takes it. */
export type MemberChange = RequestOf<typeof updateRoomMemberInfo>['MemberInfo'];

/** Somebody in a room. */
export interface Member {
  readonly account: string;
  /** Counts up in the order of entering. */
  readonly number: number;
  readonly isRobot: boolean;
  nameCard: string;
  isAdmin: boolean;
  customInfo: string;
  readonly marks: Set<number>;
  /** Takes back what is due because the heartbeat was lost. */
  revive: (() => void) | undefined;
}

/** Somebody who enters now. */
export function createMember(account: string, number: number, isRobot: boolean): Member {
  return {
    account,
    number,
    isRobot,
    nameCard: '',
    isAdmin: false,
    customInfo: '',
    marks: new Set(),
    revive: undefined,
  };
}

/** What the vendor shows of a member of a room with this owner. */
export function toMemberView(member: Member, owner: string): MemberView {
  const other = member.isAdmin ? 'Admin' : 'Member';
  return {
    Member_Account: member.account,
    NameCard: member.nameCard,
    // The table's word; RoomOwner stands in the sample alone.
    Role: member.account === owner ? 'Owner' : other,
    Marks: [...member.marks],
    CustomInfo: member.customInfo,
  };
}

/** Changes what is given of a member. */
export function changeMember(member: Member, change: MemberChange): void {
  member.nameCard = change.NameCard ?? member.nameCard;
  member.customInfo = change.CustomInfo ?? member.customInfo;
  if (change.Role !== undefined) member.isAdmin = change.Role === 'Admin';
}
