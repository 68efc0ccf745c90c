import type * as contract from '../../control/index.ts';
import { enter } from '../../world/rooms/attendance.ts';
import { clientActor } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const enterRoom: Handler<typeof contract.enterRoom> = (request, { app }) => {
  enter(app.rooms.get(request.RoomId), request.Password, clientActor(request));
  return {};
};
