import { Refusal } from '../refusal.ts';
import { roleOf, type Role } from './roles.ts';
import type { Room } from './room.ts';

interface Right {
  readonly roles: readonly Role[];
  /** What a stranger is told; not every page has 100005. */
  readonly stranger: 100005 | 100006;
}

const rights = {
  read: { roles: ['Owner', 'Admin', 'Member'], stranger: 100005 },
  manageMembers: { roles: ['Owner', 'Admin'], stranger: 100005 },
  change: { roles: ['Owner', 'Admin'], stranger: 100006 },
  destroy: { roles: ['Owner'], stranger: 100006 },
} as const satisfies Readonly<Record<string, Right>>;

/** What an account may do in a room by its role there. */
export type RightName = keyof typeof rights;

/** Refuses what the role of an account in a room does not allow. */
export function requireRight(room: Room, account: string, name: RightName): void {
  const { roles, stranger }: Right = rights[name];
  const role = roleOf(room, account);
  if (role !== undefined && roles.includes(role)) return;
  const isStranger = role === undefined && !room.bans.has(account, room.now());
  const code = isStranger ? stranger : 100006;
  throw new Refusal(code, `${account} is ${role ?? 'no member'} here, and roomRights is 'role'`);
}
