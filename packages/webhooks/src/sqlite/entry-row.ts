import type { SQLInputValue } from 'node:sqlite';
import type { InboxEntry } from '../inbox/inbox-store.ts';
import type { SqliteRow } from './sqlite-transaction.ts';

/** The columns of what arrived, in the order of `toValues`. */
export const entryColumns =
  'id, lane, key, product, command, sdk_app_id, query, raw, rewritten, received_at';

/** An entry as a row. */
export function toValues(entry: InboxEntry): SQLInputValue[] {
  const { id, lane, key, product, command, sdkAppId, query, raw, rewritten, receivedAt } = entry;
  return [id, lane, key, product, command, sdkAppId, query, raw, rewritten ? 1 : 0, receivedAt];
}

/** A row as the entry it was made of. */
export function toEntry(row: SqliteRow): InboxEntry {
  const { id, lane, key, product, command, sdk_app_id, query, raw, rewritten, received_at } = row;
  return {
    id: String(id),
    lane: String(lane),
    key: String(key),
    // Only products are written there.
    product: String(product) as InboxEntry['product'],
    command: String(command),
    sdkAppId: Number(sdk_app_id),
    query: String(query),
    raw: String(raw),
    rewritten: rewritten === 1,
    receivedAt: Number(received_at),
  };
}

/** The names in a column of JSON. */
export function toNames(value: unknown): readonly string[] {
  const names: unknown = JSON.parse(String(value));
  return Array.isArray(names) ? names.map(String) : [];
}
