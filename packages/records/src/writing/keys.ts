import type { Writing } from './call-state.ts';

/** The next number for a row of a table. Only one transaction writes at a time. */
export async function nextKey(
  { transaction }: Writing,
  table: 'trtc_calls' | 'trtc_users',
): Promise<number> {
  const last = await transaction
    .selectFrom(table)
    .select(({ fn }) => fn.max('key').as('key'))
    .executeTakeFirst();
  // There is no greatest key in an empty table.
  const key: number | null | undefined = last?.key;
  return (key ?? 0) + 1;
}

/** The keys of users; who has none gets one. */
export async function takeUserKeys(
  writing: Writing,
  sdkAppId: number,
  userIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const { transaction, flavour } = writing;
  if (userIds.size === 0) return new Map();
  const known = await transaction
    .selectFrom('trtc_users')
    .select(['key', 'user_id'])
    .where('app', '=', sdkAppId)
    .where(flavour.among('user_id', [...userIds]))
    .execute();
  const keys = new Map(known.map(({ key, user_id }) => [user_id, key]));
  const fresh = [...userIds].filter((userId) => !keys.has(userId));
  if (fresh.length === 0) return keys;
  const first = await nextKey(writing, 'trtc_users');
  const rows = fresh.map((userId, index) => [first + index, sdkAppId, userId] as const);
  for (const [key, , userId] of rows) keys.set(userId, key);
  await flavour.insertRows(transaction, userInsert, rows);
  return keys;
}

const userInsert = {
  table: 'trtc_users',
  columns: { key: 'bigint', app: 'bigint', user_id: 'text' },
  key: ['app', 'user_id'],
} as const;
