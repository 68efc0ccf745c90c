import type * as contract from '../../control/index.ts';
import { loseHeartbeat as lose } from '../../world/rooms/attendance.ts';
import { clientActor } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const loseHeartbeat: Handler<typeof contract.loseHeartbeat> = (request, { app }) => {
  lose(app.rooms.get(request.RoomId), clientActor(request));
  return {};
};
