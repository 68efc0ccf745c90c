import type * as contract from '@trtc-kit/contracts/room';
import { deleteRobot as remove } from '../../world/rooms/attendance.ts';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';

export const deleteRobot: Handler<typeof contract.deleteRobot> = (request, context) => {
  remove(context.app.rooms.get(request.RoomId), request.Member_Account, restActor(context));
  return {};
};
