import type * as contract from '@trtc-kit/contracts/room';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';
import { permittedRoom } from './permitted-room.ts';

export const updateRoomInfo: Handler<typeof contract.updateRoomInfo> = ({ RoomInfo }, context) => {
  permittedRoom(RoomInfo.RoomId, 'change', context).change(RoomInfo, restActor(context));
  return {};
};
