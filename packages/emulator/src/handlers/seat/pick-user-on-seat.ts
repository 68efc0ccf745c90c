import type * as contract from '@trtc-kit/contracts/seat';
import { seat } from '../../world/rooms/seating.ts';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';

export const pickUserOnSeat: Handler<typeof contract.pickUserOnSeat> = (request, context) => {
  const { RoomId, Member_Account: user, Index: index } = request;
  seat(context.app.rooms.get(RoomId), { user, index }, restActor(context));
  return {};
};
