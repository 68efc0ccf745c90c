import type * as contract from '@trtc-kit/contracts/room';
import type { Handler } from '../handler.ts';

export const destroyRoom: Handler<typeof contract.destroyRoom> = (
  { RoomId },
  { app, operator },
) => {
  app.rooms.destroy(RoomId, operator);
  return {};
};
