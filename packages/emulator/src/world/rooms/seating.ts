import type { Actor } from '../event.ts';
import { Refusal } from '../refusal.ts';
import { isHost, requireHost } from './roles.ts';
import type { Room } from './room.ts';
import { toSeatsChanged } from './room-events.ts';
import type { SeatApplication } from './seat-queue.ts';
import type { Seat } from './seat.ts';

/** The host puts a member on a free seat; whoever queues is approved instead. */
export function seat(room: Room, { user, index }: SeatApplication, actor: Actor): void {
  requireSeatable(room, user);
  room.queue.requireAbsent(user);
  tellSeats(room, room.seats.take(user, index), actor);
}

/** A member sits down by themselves on a free seat: a certain one, or any. */
export function sitDown(room: Room, application: SeatApplication, actor: Actor): void {
  const { user, index } = application;
  requireSeatable(room, user);
  if (room.settings.TakeSeatMode !== 'FreeToTake' && !isHost(room, user)) {
    const mode = room.settings.TakeSeatMode;
    throw new Refusal(100006, `the room's TakeSeatMode is ${mode}: see applyForSeat`);
  }
  tellSeats(room, room.seats.take(user, index), actor);
  room.queue.remove([user]);
}

/** A member asks the host for a seat, and queues until there is an answer. */
export function applyForSeat(room: Room, application: SeatApplication): void {
  requireSeatable(room, application.user);
  if (room.settings.TakeSeatMode !== 'ApplyToTake') {
    const mode = room.settings.TakeSeatMode;
    throw new Refusal(100002, `the room's TakeSeatMode is ${mode}: there is nobody to ask`);
  }
  if (application.index !== undefined) room.seats.requireSeat(application.index);
  room.seats.requireStanding(application.user);
  room.queue.add(application);
}

/** A host lets somebody who queues sit down; where that is impossible, they go on queuing. */
export function approve(room: Room, user: string, host: Actor): void {
  requireHost(room, host.account);
  const { index } = room.queue.get(user);
  tellSeats(room, room.seats.take(user, index), host);
  room.queue.remove([user]);
}

/** A host sends somebody who queues away. */
export function reject(room: Room, user: string, host: Actor): void {
  requireHost(room, host.account);
  withdraw(room, user);
}

/** Somebody who queues does not want a seat any more. */
export function withdraw(room: Room, user: string): void {
  room.queue.get(user);
  room.queue.remove([user]);
}

/** Tells of seats that changed, if any did. */
export function tellSeats(room: Room, seats: readonly Seat[], actor: Actor): void {
  if (seats.length > 0) room.emit(toSeatsChanged(room, seats, actor));
}

// Whether the seat or the member is looked at first is open.
function requireSeatable(room: Room, user: string): void {
  room.seats.requireSupport();
  room.members.get(user);
}
