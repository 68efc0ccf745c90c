import type * as contract from '@trtc-kit/contracts/room';
import { Refusal } from '../../world/refusal.ts';
import { toMemberView } from '../../world/rooms/member.ts';
import type { Handler } from '../handler.ts';

export const getRoomMemberList: Handler<typeof contract.getRoomMemberList> = (request, { app }) => {
  const { RoomId, Count = 50, Next = '' } = request;
  const room = app.rooms.get(RoomId);
  // No bounds are documented; a page of nobody would never end.
  if (Count < 1) throw new Refusal(100002, 'Count must be 1 or more');
  const { members, next } = room.members.page(Next, Count);
  const { Owner_Account } = room.settings;
  return { Next: next, MemberList: members.map((member) => toMemberView(member, Owner_Account)) };
};
