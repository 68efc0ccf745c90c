import type * as contract from '../../control/index.ts';
import { approve } from '../../world/rooms/seating.ts';
import { hostActor } from '../host-actor.ts';
import type { Handler } from '../handler.ts';

export const approveSeatApplication: Handler<typeof contract.approveSeatApplication> = (
  request,
  { app },
) => {
  const room = app.rooms.get(request.RoomId);
  approve(room, request.User_Account, hostActor(room, request));
  return {};
};
