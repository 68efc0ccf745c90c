import { Refusal } from '../refusal.ts';
import type { Room } from './room.ts';

/** Tags of one member to set or to delete. */
export interface Marking {
  readonly account: string;
  readonly marks: readonly number[];
}

// "At most 10 different tags per room".
const mostMarks = 10;

/** Sets tags, all or none. The page says set, not replace: tags there are already stay. */
export function setMarks(room: Room, list: readonly Marking[]): void {
  const members = list.map(({ account, marks }) => ({ marks, member: room.members.get(account) }));
  const different = new Set([...room.members.marks(), ...list.flatMap(({ marks }) => marks)]);
  if (different.size > mostMarks) throw new Refusal(100009);
  for (const { member, marks } of members) for (const mark of marks) member.marks.add(mark);
  room.changed();
}

/** Deletes tags, all or none; one that is not there needs no deleting. */
export function deleteMarks(room: Room, list: readonly Marking[]): void {
  const members = list.map(({ account, marks }) => ({ marks, member: room.members.get(account) }));
  for (const { member, marks } of members) for (const mark of marks) member.marks.delete(mark);
  room.changed();
}
