import type * as contract from '@trtc-kit/contracts/seat';
import { given } from '../../world/given.ts';
import { tellSeats } from '../../world/rooms/seating.ts';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';

/** That `false` unlocks, and that what is left out stays as it is, is inferred. */
export const lockSeat: Handler<typeof contract.lockSeat> = (request, context) => {
  const room = context.app.rooms.get(request.RoomId);
  const { ForbidTaken: taken, ForbidVideo: video, ForbidAudio: audio } = request;
  const locks = given({ taken, video, audio }, { taken, video, audio });
  tellSeats(room, room.seats.lock(request.Index, locks), restActor(context));
  return {};
};
