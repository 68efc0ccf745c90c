import type { AnswerOf } from '@trtc-kit/contracts';
import type { getRoomMemberList } from '@trtc-kit/contracts/room';

/** A member as get_room_member_list shows it. */
export type MemberView = AnswerOf<typeof getRoomMemberList>['MemberList'][number];

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
}

/** A member as it is kept. */
export type MemberState = Omit<Member, 'marks'> & { readonly marks: readonly number[] };

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
