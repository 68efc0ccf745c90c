import { sql, type RawBuilder } from 'kysely';
import type { Store } from '../store/store.ts';
import { parseCursor, type CallQuery, type Position } from './call-query.ts';
import { beginsWith, happensToBeginWith, prefixOf, wholeId } from './id-range.ts';

/** A part of a statement. */
type Part = RawBuilder<unknown>;

/**
 * From which side a search is walked. The database has no statistics of its own to choose by, and
 * the wrong side of a million calls is a second instead of a millisecond.
 */
interface Walk {
  readonly from: Part;
  /** The columns that the walk is ordered by. */
  readonly startedAt: Part;
  readonly key: Part;
  readonly conditions: readonly Part[];
  /** Whether it can come upon a call more than once. */
  readonly repeats: boolean;
}

const calls = {
  from: sql`trtc_calls c`,
  startedAt: sql`c.started_at`,
  key: sql`c.key`,
  repeats: false,
} as const;

const participants = {
  // A cross join is walked in the order in which it is written.
  from: sql`trtc_participants p cross join trtc_calls c`,
  startedAt: sql`p.started_at`,
  key: sql`p.call_key`,
} as const;

/** How many users' ids may begin alike for a walk along their calls; with more, time is walked along. */
const fewUsers = 200;

/** The same for calls: the more of them begin alike, the sooner a walk along time meets them. */
const fewCalls = 2_000;

/** How a list is cut. */
export interface Cut {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly order?: 'newest' | 'oldest' | undefined;
}

/** The calls that match, in order. */
export async function findCalls(
  store: Store,
  query: CallQuery,
  { limit, cursor, order = 'newest' }: Cut,
): Promise<readonly Position[]> {
  const walk = await chooseWalk(store, query);
  if (walk === undefined) return [];
  const direction = order === 'newest' ? sql`desc` : sql`asc`;
  const after = cursor === undefined ? [] : [toAfter(walk, parseCursor(cursor), order)];
  const { rows } = await sql<Position>`
    ${selection(walk, query, after)}
    order by ${walk.startedAt} ${direction}, ${walk.key} ${direction} limit ${limit}
  `.execute(store.database);
  return rows;
}

/** How many calls match. */
export async function countCalls(store: Store, query: CallQuery): Promise<number> {
  const walk = await chooseWalk(store, query);
  if (walk === undefined) return 0;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (${selection(walk, query, [])}) as found
  `.execute(store.database);
  return rows[0]?.count ?? 0;
}

function selection(walk: Walk, query: CallQuery, more: readonly Part[]): Part {
  const conditions = [...walk.conditions, ...toConditions(walk, query), ...more];
  const group = walk.repeats ? sql`group by ${walk.startedAt}, ${walk.key}` : sql``;
  return sql`
    select ${walk.startedAt} as ${sql.ref('startedAt')}, ${walk.key} as ${sql.ref('key')}
    from ${walk.from} where ${sql.join(conditions, sql` and `)} ${group}`;
}

function toAfter(walk: Walk, { startedAt, key }: Position, order: 'newest' | 'oldest'): Part {
  const comparison = order === 'newest' ? sql`<` : sql`>`;
  return sql`(${walk.startedAt}, ${walk.key}) ${comparison} (${startedAt}, ${key})`;
}

function toConditions({ startedAt }: Walk, query: CallQuery): readonly Part[] {
  const { from, to, kind, result, media } = query;
  const callId = wholeId(query.callId);
  return [
    from === undefined ? undefined : sql`${startedAt} >= ${from}`,
    to === undefined ? undefined : sql`${startedAt} < ${to}`,
    // A call without a time is started at 0, and not within any bounds.
    from === undefined && to !== undefined ? sql`${startedAt} > 0` : undefined,
    kind === undefined ? undefined : sql`c.kind = ${kind}`,
    media === undefined ? undefined : sql`c.media = ${media}`,
    callId === undefined ? undefined : sql`c.id = ${callId}`,
    toResultCondition(result),
  ].filter((condition) => condition !== undefined);
}

function toResultCondition(result: string | undefined): Part | undefined {
  if (result === undefined) return undefined;
  return result === 'none' ? sql`c.result is null` : sql`c.result = ${result}`;
}

/** The way to walk; none if nothing can match. */
async function chooseWalk(store: Store, query: CallQuery): Promise<Walk | undefined> {
  const { sdkAppId, platform } = query;
  const byId = await toIdConditions(store, query);
  const users = await findUsers(store, query);
  if (users === 'none') return undefined;
  const onPlatform = platform === undefined ? [] : [hasPlatform(platform)];
  if (Array.isArray(users)) {
    return {
      ...participants,
      conditions: [
        // Along the calls of one user in their order; those of several would have to be sorted.
        users.length === 1
          ? sql`p.user_key = ${users[0]}`
          : sql`${store.flavour.among('p.user_key', users)}`,
        sql`c.key = p.call_key`,
        ...onPlatform,
        ...byId,
      ],
      repeats: users.length > 1,
    };
  }
  const ofUsers = users === undefined ? [] : [users];
  if (platform === undefined) {
    return { ...calls, conditions: [sql`c.app = ${sdkAppId}`, ...ofUsers, ...byId] };
  }
  return {
    ...participants,
    conditions: [
      sql`p.app = ${sdkAppId}`,
      sql`p.platform = ${platform}`,
      sql`c.key = p.call_key`,
      ...ofUsers,
      ...byId,
    ],
    repeats: true,
  };
}

function hasPlatform(platform: string): Part {
  return sql`exists (
    select 1 from trtc_participants o where o.call_key = c.key and o.platform = ${platform})`;
}

async function toIdConditions(store: Store, { sdkAppId, callId }: CallQuery) {
  const prefix = prefixOf(callId);
  if (prefix === undefined) return [];
  const { rows } = await sql`
    select 1 from trtc_calls where app = ${sdkAppId} and ${beginsWith('id', prefix)}
    limit ${fewCalls + 1}
  `.execute(store.database);
  const condition = rows.length > fewCalls ? happensToBeginWith : beginsWith;
  return [sql`${condition('c.id', prefix)}`];
}

/**
 * The users that match, by their keys; a condition if there are many; `none` if there is none; and
 * nothing if any will do.
 */
async function findUsers(
  { database }: Store,
  { sdkAppId, userId }: CallQuery,
): Promise<number[] | Part | 'none' | undefined> {
  const whole = wholeId(userId);
  const prefix = prefixOf(userId);
  if (whole === undefined && prefix === undefined) return undefined;
  const matches =
    prefix === undefined ? sql`user_id = ${whole}` : sql`${beginsWith('user_id', prefix)}`;
  const { rows } = await sql<{ key: number }>`
    select key from trtc_users where app = ${sdkAppId} and ${matches} limit ${fewUsers + 1}
  `.execute(database);
  if (rows.length === 0) return 'none';
  if (rows.length <= fewUsers) return rows.map(({ key }) => key);
  return sql`exists (
    select 1 from trtc_participants o cross join trtc_users u
    where o.call_key = c.key and u.key = o.user_key and ${beginsWith('u.user_id', prefix ?? '')})`;
}
