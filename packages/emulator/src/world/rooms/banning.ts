import type { Actor } from '../event.ts';
import { Refusal } from '../refusal.ts';
import { remove } from './attendance.ts';
import type { Ban } from './bans.ts';
import type { Room } from './room.ts';

/** Who is kept out, for how many seconds, and why. */
export interface Banning {
  readonly accounts: readonly string[];
  readonly duration: number;
  readonly reason: string;
}

/** Members are removed and kept out; for whoever is kept out already, the time starts again. */
export function ban(room: Room, { accounts, duration, reason }: Banning, actor: Actor): void {
  // No bounds are documented; a ban that is over before it starts is none.
  if (duration < 1) throw new Refusal(100002, 'Duration must be 1 or more');
  // A page has the code and not its condition; an owner who is kept out could not even hand over.
  if (accounts.includes(room.settings.Owner_Account)) {
    throw new Refusal(100006, 'an owner cannot be kept out: hand the room over first');
  }
  const now = room.now();
  const present = accounts.filter((account) => !room.bans.has(account, now));
  // Which type a ban tells is open; the list of them has no nearer one than Kicked.
  remove(room, { accounts: present, type: 'Kicked', reason }, actor);
  room.bans.sweep(now);
  for (const account of accounts) room.bans.add({ account, until: now + duration });
}

/** Bans are lifted, all or none. When the page's 100005 comes is open: here, without a ban. */
export function unban(room: Room, accounts: readonly string[]): void {
  for (const account of accounts) {
    if (!room.bans.has(account, room.now())) throw new Refusal(100005, `${account} is not banned`);
  }
  for (const account of accounts) room.bans.lift(account);
}

/** A piece of the list of bans. */
export interface BanPage {
  readonly bans: readonly Ban[];
  /** Where the next piece starts; 0 at the end. */
  readonly next: number;
}

/** The bans from an offset on. */
export function pageBans(room: Room, offset: number, limit: number): BanPage {
  if (offset < 0) throw new Refusal(100002, 'Offset must be 0 or more');
  if (limit < 1) throw new Refusal(100002, 'Limit must be 1 or more');
  const all = room.bans.list(room.now());
  const next = offset + limit;
  return { bans: all.slice(offset, next), next: next < all.length ? next : 0 };
}
