import type * as contract from '../../control/index.ts';
import { leave } from '../../world/rooms/attendance.ts';
import { clientActor } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const leaveRoom: Handler<typeof contract.leaveRoom> = (request, { app }) => {
  leave(app.rooms.get(request.RoomId), clientActor(request));
  return {};
};
