import type * as contract from '../../control/index.ts';
import { sitDown } from '../../world/rooms/seating.ts';
import { clientActor } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const takeSeat: Handler<typeof contract.takeSeat> = (request, { app }) => {
  const { RoomId, User_Account: user, Index: index } = request;
  sitDown(app.rooms.get(RoomId), { user, index }, clientActor(request));
  return {};
};
