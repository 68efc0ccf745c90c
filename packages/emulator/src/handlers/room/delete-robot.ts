import type * as contract from '@trtc-kit/contracts/room';
import { deleteRobot as remove } from '../../world/rooms/attendance.ts';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';
import { permittedRoom } from './permitted-room.ts';

export const deleteRobot: Handler<typeof contract.deleteRobot> = (request, context) => {
  const room = permittedRoom(request.RoomId, 'manageMembers', context);
  remove(room, request.Member_Account, restActor(context));
  return {};
};
