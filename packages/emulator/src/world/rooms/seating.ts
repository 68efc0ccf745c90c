import type { Actor } from '../event.ts';
import type { Room } from './room.ts';
import { toSeatsChanged } from './room-events.ts';
import type { Seat } from './seat.ts';

/** A member sits down on a free seat: a certain one, or any. */
export function seat(
  room: Room,
  { user, index }: { readonly user: string; readonly index?: number | undefined },
  actor: Actor,
): void {
  // Whether the seat or the member is looked at first is open.
  room.seats.requireSupport();
  room.members.get(user);
  tellSeats(room, room.seats.take(user, index), actor);
}

/** Tells of seats that changed, if any did. */
export function tellSeats(room: Room, seats: readonly Seat[], actor: Actor): void {
  if (seats.length > 0) room.emit(toSeatsChanged(room, seats, actor));
}
