import { Refusal } from '../refusal.ts';
import type { Room } from './room.ts';

/** What somebody is in a room. */
export type Role = 'Owner' | 'Admin' | 'Member';

const hosts: readonly (Role | undefined)[] = ['Owner', 'Admin'];

/** The role of an account; undefined for a stranger. An owner is one before entering, too. */
export function roleOf(room: Room, account: string): Role | undefined {
  if (account === room.settings.Owner_Account) return 'Owner';
  const member = room.members.find(account);
  if (member === undefined) return undefined;
  return member.isAdmin ? 'Admin' : 'Member';
}

/** Whether somebody may do what hosts do: the owner and the admins of a room. */
export function isHost(room: Room, account: string): boolean {
  return hosts.includes(roleOf(room, account));
}

/** Refuses whoever is no host. */
export function requireHost(room: Room, account: string): void {
  if (!isHost(room, account)) throw new Refusal(100006, `${account} is neither owner nor admin`);
}
