import type * as contract from '@trtc-kit/contracts/room';
import { addRobot as add } from '../../world/rooms/attendance.ts';
import type { Handler } from '../handler.ts';

export const addRobot: Handler<typeof contract.addRobot> = (
  { RoomId, Member_Account },
  { app },
) => {
  add(app.rooms.get(RoomId), Member_Account);
  return {};
};
