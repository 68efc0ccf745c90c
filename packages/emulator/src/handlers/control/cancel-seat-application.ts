import type * as contract from '../../control/index.ts';
import { withdraw } from '../../world/rooms/seating.ts';
import type { Handler } from '../handler.ts';

export const cancelSeatApplication: Handler<typeof contract.cancelSeatApplication> = (
  { RoomId, User_Account },
  { app },
) => {
  withdraw(app.rooms.get(RoomId), User_Account);
  return {};
};
