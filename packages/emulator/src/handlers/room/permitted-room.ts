import { requireRight, type RightName } from '../../world/rooms/rights.ts';
import type { Room } from '../../world/rooms/room.ts';
import type { HandlerContext } from '../handler.ts';

/** The room with an id; refuses an administrator whose role there does not suffice, where it counts. */
export function permittedRoom(
  roomId: string,
  right: RightName,
  { app, operator }: HandlerContext,
): Room {
  const room = app.rooms.get(roomId);
  if (app.settings.roomRights === 'role') requireRight(room, operator, right);
  return room;
}
