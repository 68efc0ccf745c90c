import type * as contract from '../../control/index.ts';
import { reject } from '../../world/rooms/seating.ts';
import { hostActor } from '../host-actor.ts';
import type { Handler } from '../handler.ts';

export const rejectSeatApplication: Handler<typeof contract.rejectSeatApplication> = (
  request,
  { app },
) => {
  const room = app.rooms.get(request.RoomId);
  reject(room, request.User_Account, hostActor(room, request));
  return {};
};
