import type { CallKind } from '../record/call-record.ts';
import type { UserCount } from './figures.ts';
import { visitMembers } from './member-list.ts';

/** For which calls users are counted. */
export type Scope = CallKind | 'all';

/** Users of each kind of call, and of all. */
export type ScopedUsers = Readonly<Record<Scope, UserCount>>;

/** Counts distinct users, part by part and over all parts. */
export interface DistinctUsers {
  /** Counts members of one kind of call, as `packMembers` packs them. */
  readonly add: (kind: CallKind, packed: Uint8Array) => void;
  /** The users since the last time this was asked. */
  readonly takePart: () => ScopedUsers;
  /** All users. */
  readonly ofAll: () => ScopedUsers;
}

/** One bit for each way of being counted, so that a user is looked up once. */
const bits = {
  oneToOne: { known: 1, any: 2 },
  group: { known: 4, any: 8 },
  all: { known: 16, any: 32 },
} as const satisfies Readonly<Record<Scope, unknown>>;

const masks = {
  oneToOne: { known: 1 | 2 | 16 | 32, presumed: 2 | 32 },
  group: { known: 4 | 8 | 16 | 32, presumed: 8 | 32 },
} as const satisfies Readonly<Record<CallKind, unknown>>;

/** A counter for users whose keys are up to `largestKey`; later ones make it grow. */
export function createDistinctUsers(largestKey: number): DistinctUsers {
  let part = new Uint8Array(largestKey + 1);
  let all = new Uint8Array(largestKey + 1);
  let touched: number[] = [];
  return {
    add(kind, packed) {
      const { known, presumed } = masks[kind];
      // A year has millions of members: as little as possible is done for each.
      visitMembers(packed, (member) => {
        const user = member >>> 1;
        if (user >= part.length) [part, all] = [grow(part, user), grow(all, user)];
        const mask = (member & 1) === 1 ? presumed : known;
        const before = part[user] ?? 0;
        if ((mask & ~before) === 0) return;
        if (before === 0) touched.push(user);
        part[user] = before | mask;
        all[user] = (all[user] ?? 0) | mask;
      });
    },
    takePart() {
      const users = countBits(touched.map((user) => part[user] ?? 0));
      for (const user of touched) part[user] = 0;
      touched = [];
      return users;
    },
    ofAll: () => countBits(all),
  };
}

/** How many of the users have each bit. */
function countBits(seen: Iterable<number>): ScopedUsers {
  const howMany = Array.from({ length: 64 }, () => 0);
  for (const mask of seen) howMany[mask] = (howMany[mask] ?? 0) + 1;
  const withBit = (bit: number) =>
    howMany.reduce((sum, count, mask) => ((mask & bit) === 0 ? sum : sum + count), 0);
  const scope = ({ known, any }: (typeof bits)[Scope]) => ({
    atLeast: withBit(known),
    atMost: withBit(any),
  });
  return { oneToOne: scope(bits.oneToOne), group: scope(bits.group), all: scope(bits.all) };
}

function grow(seen: Uint8Array, user: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(user + 1, seen.length * 2));
  larger.set(seen);
  return larger;
}
