import type * as contract from '../../control/index.ts';
import { tellSeats } from '../../world/rooms/seating.ts';
import { clientActor } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const leaveSeat: Handler<typeof contract.leaveSeat> = (request, { app }) => {
  const room = app.rooms.get(request.RoomId);
  tellSeats(room, room.seats.leave(request.User_Account), clientActor(request));
  return {};
};
