import type * as contract from '@trtc-kit/contracts/room';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';
import { permittedRoom } from './permitted-room.ts';

export const destroyRoom: Handler<typeof contract.destroyRoom> = ({ RoomId }, context) => {
  context.app.rooms.destroy(permittedRoom(RoomId, 'destroy', context).id, restActor(context));
  return {};
};
