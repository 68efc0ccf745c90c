import type * as contract from '@trtc-kit/contracts/room';
import type { Handler } from '../handler.ts';
import { permittedRoom } from './permitted-room.ts';

export const getRoomInfo: Handler<typeof contract.getRoomInfo> = ({ RoomId }, context) => ({
  RoomInfo: permittedRoom(RoomId, 'read', context).view(),
});
