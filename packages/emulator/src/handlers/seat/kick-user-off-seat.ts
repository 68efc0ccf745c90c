import type * as contract from '@trtc-kit/contracts/seat';
import { tellSeats } from '../../world/rooms/seating.ts';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';

export const kickUserOffSeat: Handler<typeof contract.kickUserOffSeat> = (request, context) => {
  const room = context.app.rooms.get(request.RoomId);
  tellSeats(room, room.seats.leave(request.Member_Account), restActor(context));
  return {};
};
