export { sqliteInbox, type SqliteInbox, type SqliteInboxOptions } from './sqlite/sqlite-inbox.ts';
export type { SqliteRow, SqliteTransaction } from './sqlite/sqlite-transaction.ts';
