import type * as contract from '@trtc-kit/contracts/seat';
import { tellSeats } from '../../world/rooms/seating.ts';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';

export const switchSeat: Handler<typeof contract.switchSeat> = (request, context) => {
  const room = context.app.rooms.get(request.RoomId);
  const move = { to: request.ToIndex, policy: 'giveUp' } as const;
  tellSeats(room, room.seats.move(request.Member_Account, move), restActor(context));
  return {};
};
