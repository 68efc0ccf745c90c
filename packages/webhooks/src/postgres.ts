export type {
  PostgresClient,
  PostgresPool,
  PostgresQuery,
  PostgresResult,
} from './postgres/pool.ts';
export { postgresInbox, type PostgresInboxOptions } from './postgres/postgres-inbox.ts';
export type { PostgresTransaction } from './postgres/postgres-transaction.ts';
