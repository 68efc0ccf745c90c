import type * as contract from '@trtc-kit/contracts/room';
import type { Handler } from '../handler.ts';

export const getRoomInfo: Handler<typeof contract.getRoomInfo> = ({ RoomId }, { app }) => ({
  RoomInfo: app.rooms.get(RoomId).view(),
});
