import type { Actor } from '../event.ts';
import { Refusal } from '../refusal.ts';
import type { LostHeartbeat } from './heartbeats.ts';
import type { Room } from './room.ts';
import { toEntered, toLeft, type Departure } from './room-events.ts';
import { tellSeats } from './seating.ts';

/** Members, and how they go. */
export type Leaving = Departure & { readonly accounts: readonly string[] };

// A Live page gives the number, Conference's have none.
const mostRobots = 3;

// A member is removed 5 to 6 minutes after the heartbeat is lost.
const heartbeatGrace = 5 * 60 * 1000;

/**
 * A user enters from the client; whoever is in already stays, and counts as alive again. A client is
 * in one room at a time, so it leaves the one it was in.
 */
export function enter(room: Room, password: string | undefined, actor: Actor): void {
  const user = actor.account;
  if (room.bans.has(user, room.now())) throw new Refusal(100016);
  if (room.members.find(user) !== undefined) {
    room.heartbeats.regain(user);
    return;
  }
  requirePassword(room, password);
  if (isFull(room)) throw new Refusal(100008);
  const before = room.whereabouts.get(user);
  if (before !== undefined) leave(before, actor);
  room.members.add(user, { isRobot: false });
  room.whereabouts.set(user, room);
  room.emit(toEntered(room, user, actor));
}

/** A user leaves from the client. The vendor's client holds an owner back, with this reason. */
export function leave(room: Room, actor: Actor): void {
  const { account } = room.members.get(actor.account);
  if (account === room.settings.Owner_Account) {
    throw new Refusal(100006, 'an owner hands the room over before leaving, or has it destroyed');
  }
  remove(room, { accounts: [account], type: 'Leave', reason: '' }, actor);
}

/** Members go, all or none, and get up from their seats first. */
export function remove(room: Room, { accounts, ...departure }: Leaving, actor: Actor): void {
  const leaving = [...new Set(accounts)];
  for (const account of leaving) room.members.get(account);
  if (leaving.length === 0) return;
  dismiss(room, leaving, actor);
  room.emit(toLeft(room, { ...departure, accounts: leaving }, actor));
  room.reclaimIfOver();
}

/** The client of a member is gone without a word; unless it comes back, the member is removed. */
export function loseHeartbeat(room: Room, actor: Actor): void {
  room.members.get(actor.account);
  watchHeartbeat(room, { ...actor, until: room.clock.now() + heartbeatGrace });
}

/** A member whose client is gone is removed at a time, unless the client comes back. */
export function watchHeartbeat(room: Room, lost: LostHeartbeat): void {
  room.heartbeats.lose(lost, () => {
    remove(room, { accounts: [lost.account], type: 'Expired', reason: '' }, lost);
  });
}

/** A robot comes in; the callback is about clients, so it is not sent. */
export function addRobot(room: Room, account: string): void {
  const member = room.members.find(account);
  if (member?.isRobot === true) return;
  if (member !== undefined) throw new Refusal(100002, `${account} is in the room as a user`);
  // The page has no code for a banned account and none for a full room; these two are the nearest.
  if (room.bans.has(account, room.now())) throw new Refusal(100006, `${account} is banned`);
  if (room.members.robots >= mostRobots || isFull(room)) throw new Refusal(100700);
  room.members.add(account, { isRobot: true });
}

/** A robot goes, as quietly as it came. */
export function deleteRobot(room: Room, account: string, actor: Actor): void {
  // The nearest code of the page: whom this command may not remove, kick_user_out may.
  if (!room.members.get(account).isRobot) throw new Refusal(100006, `${account} is no robot`);
  dismiss(room, [account], actor);
  room.reclaimIfOver();
}

/** Members go with all that is theirs; their seats are told first. */
function dismiss(room: Room, accounts: readonly string[], actor: Actor): void {
  tellSeats(room, room.seats.vacate(accounts), actor);
  room.queue.remove(accounts);
  for (const account of accounts) {
    room.heartbeats.regain(account);
    if (room.whereabouts.get(account) === room) room.whereabouts.delete(account);
  }
  room.members.remove(accounts);
}

function isFull(room: Room): boolean {
  return room.members.size >= room.settings.MaxMemberCount;
}

function requirePassword(room: Room, given: string | undefined): void {
  const { IsPasswordEnabled = false, Password = '' } = room.settings;
  if (!IsPasswordEnabled || Password === '') return;
  if (given === undefined) throw new Refusal(100018);
  if (given !== Password) throw new Refusal(100019);
}
