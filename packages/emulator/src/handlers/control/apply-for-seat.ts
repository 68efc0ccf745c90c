import type * as contract from '../../control/index.ts';
import { applyForSeat as apply } from '../../world/rooms/seating.ts';
import type { Handler } from '../handler.ts';

export const applyForSeat: Handler<typeof contract.applyForSeat> = (request, { app }) => {
  const { RoomId, User_Account: user, Index: index } = request;
  apply(app.rooms.get(RoomId), { user, index });
  return {};
};
