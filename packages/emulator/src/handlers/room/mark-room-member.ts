import type * as contract from '@trtc-kit/contracts/room';
import { deleteMarks, setMarks } from '../../world/rooms/marking.ts';
import type { Handler } from '../handler.ts';

const commands = { 1: setMarks, 2: deleteMarks };

export const markRoomMember: Handler<typeof contract.markRoomMember> = (
  { RoomId, CommandType, MemberList },
  { app },
) => {
  const list = MemberList.map(({ Member_Account: account, Marks: marks }) => ({ account, marks }));
  commands[CommandType](app.rooms.get(RoomId), list);
  return {};
};
