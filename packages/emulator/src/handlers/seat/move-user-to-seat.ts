import type * as contract from '@trtc-kit/contracts/seat';
import { tellSeats } from '../../world/rooms/seating.ts';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';

const policies = { 0: 'giveUp', 1: 'takeOff', 2: 'exchange' } as const;

export const moveUserToSeat: Handler<typeof contract.moveUserToSeat> = (request, context) => {
  const room = context.app.rooms.get(request.RoomId);
  const move = { to: request.SeatIndex, policy: policies[request.Policy] };
  tellSeats(room, room.seats.move(request.Member_Account, move), restActor(context));
  return {};
};
