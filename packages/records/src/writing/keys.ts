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

/**
 * The keys of users, and of others that the transaction has met; who has none gets one. No
 * transaction that takes keys removes users, so what it knows of them holds until its end.
 */
export async function takeUserKeys(
  writing: Writing,
  sdkAppId: number,
  userIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const keys = writing.userKeys.get(sdkAppId) ?? new Map<string, number>();
  writing.userKeys.set(sdkAppId, keys);
  const asked = [...userIds].filter((userId) => !keys.has(userId));
  if (asked.length === 0) return keys;
  for (const { key, user_id } of await findUsers(writing, sdkAppId, asked)) keys.set(user_id, key);
  const fresh = asked.filter((userId) => !keys.has(userId));
  if (fresh.length === 0) return keys;
  const first = await nextKey(writing, 'trtc_users');
  const rows = fresh.map((userId, index) => [first + index, sdkAppId, userId] as const);
  for (const [key, , userId] of rows) keys.set(userId, key);
  await writing.flavour.insertRows(writing.transaction, userInsert, rows);
  return keys;
}

function findUsers(
  { transaction, flavour }: Writing,
  sdkAppId: number,
  userIds: readonly string[],
) {
  return transaction
    .selectFrom('trtc_users')
    .select(['key', 'user_id'])
    .where('app', '=', sdkAppId)
    .where(flavour.among('user_id', userIds))
    .execute();
}

const userInsert = {
  table: 'trtc_users',
  columns: { key: 'bigint', app: 'bigint', user_id: 'text' },
  key: ['app', 'user_id'],
} as const;
