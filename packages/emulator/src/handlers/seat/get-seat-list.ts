import type * as contract from '@trtc-kit/contracts/seat';
import { toSeatView } from '../../world/rooms/seat.ts';
import type { Handler } from '../handler.ts';

/** A room without seats has an empty list: its page, unlike the others, has no code for that. */
export const getSeatList: Handler<typeof contract.getSeatList> = ({ RoomId }, { app }) => ({
  SeatList: app.rooms.get(RoomId).seats.all().map(toSeatView),
});
