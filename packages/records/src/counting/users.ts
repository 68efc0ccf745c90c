import { sql } from 'kysely';
import type { CallKind } from '../record/call-record.ts';
import type { Store } from '../store/store.ts';
import type { ParticipantRow } from '../store/tables.ts';
import { ceilTo, floorTo, slotWidth } from './bucket.ts';
import { createDistinctUsers, type ScopedUsers } from './distinct-users.ts';
import { packMembers, toMember } from './member-list.ts';

/** The users of each part of a measurement, and of all parts together. */
export interface UserCounts {
  readonly parts: readonly ScopedUsers[];
  readonly total: ScopedUsers;
}

/** Counts the distinct users who joined a call between each edge and the next. */
export async function countUsers(
  store: Store,
  sdkAppId: number,
  edges: readonly number[],
): Promise<UserCounts> {
  const joinings = await findJoinings(store, sdkAppId, edges);
  const users = createDistinctUsers(await largestKey(store));
  const parts = edges.slice(0, -1).map((_, part) => {
    for (const { kind, members } of joinings.get(part) ?? []) users.add(kind, members);
    return users.takePart();
  });
  return { parts, total: users.ofAll() };
}

async function largestKey({ database }: Store): Promise<number> {
  const last = await database
    .selectFrom('trtc_users')
    .select('key')
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.key ?? 0;
}

/** Members that joined in one part, of one kind of call. */
interface Joinings {
  readonly kind: CallKind;
  readonly members: Uint8Array;
}

async function findJoinings(store: Store, sdkAppId: number, edges: readonly number[]) {
  const partOf = createPartFinder(edges);
  const found = new Map<number, Joinings[]>();
  const add = (part: number | undefined, joinings: Joinings) => {
    if (part === undefined) return;
    const list = found.get(part) ?? [];
    list.push(joinings);
    found.set(part, list);
  };
  // A slot that an edge lies in is split by the moments at which its users joined.
  const split = new Set(
    edges.filter((edge) => edge % slotWidth !== 0).map((edge) => floorTo(slotWidth, edge)),
  );
  for (const { kind, start, members } of await readSlots(store, sdkAppId, edges)) {
    if (!split.has(start)) add(partOf(start), { kind, members });
  }
  const joined = await readSplit(store, sdkAppId, [...split]);
  for (const [part, rows] of Map.groupBy(joined, (row) => partOf(row.joined_at ?? 0))) {
    for (const [kind, own] of Map.groupBy(rows, (row) => row.kind)) {
      const members = own.map(({ user_key, presumed }) => toMember(user_key, presumed === 1));
      add(part, { kind, members: packMembers(new Set(members)) });
    }
  }
  return found;
}

async function readSlots({ database }: Store, sdkAppId: number, edges: readonly number[]) {
  const first = floorTo(slotWidth, edges[0] ?? 0);
  const last = ceilTo(slotWidth, edges.at(-1) ?? 0);
  return database
    .selectFrom('trtc_user_slots')
    .select(['kind', 'start', 'members'])
    .where('app', '=', sdkAppId)
    .where('kind', 'in', ['oneToOne', 'group'])
    .where('start', '>=', first)
    .where('start', '<', last)
    .execute();
}

type Joined = Pick<ParticipantRow, 'kind' | 'user_key' | 'presumed' | 'joined_at'>;

/** Who joined within some slots. They may be hundreds, so they are asked for in one statement. */
async function readSplit(
  { database }: Store,
  sdkAppId: number,
  slots: readonly number[],
): Promise<readonly Joined[]> {
  if (slots.length === 0) return [];
  const places = slots.map((start) => sql`(cast(${start} as bigint))`);
  const { rows } = await sql<Joined>`
    with places (start) as (values ${sql.join(places)})
    select p.kind, p.user_key, p.presumed, p.joined_at
    from places s cross join trtc_participants p
    where p.app = ${sdkAppId} and p.joined_at >= s.start and p.joined_at < s.start + ${slotWidth}
  `.execute(database);
  return rows;
}

/** Finds the part a moment lies in; the moments may come in any order. */
function createPartFinder(edges: readonly number[]): (moment: number) => number | undefined {
  return (moment) => {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edges[middle] ?? Infinity) <= moment) low = middle + 1;
      else high = middle;
    }
    return low === 0 || low === edges.length ? undefined : low - 1;
  };
}
