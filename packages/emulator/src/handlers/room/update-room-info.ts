import type * as contract from '@trtc-kit/contracts/room';
import type { Handler } from '../handler.ts';

export const updateRoomInfo: Handler<typeof contract.updateRoomInfo> = (
  { RoomInfo },
  { app, operator },
) => {
  app.rooms.update(RoomInfo, operator);
  return {};
};
