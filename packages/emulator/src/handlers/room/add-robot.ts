import type * as contract from '@trtc-kit/contracts/room';
import { addRobot as add } from '../../world/rooms/attendance.ts';
import type { Handler } from '../handler.ts';
import { permittedRoom } from './permitted-room.ts';

export const addRobot: Handler<typeof contract.addRobot> = (
  { RoomId, Member_Account },
  context,
) => {
  add(permittedRoom(RoomId, 'manageMembers', context), Member_Account);
  return {};
};
