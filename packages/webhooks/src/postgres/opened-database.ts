import type { PgBoss } from 'pg-boss';
import { createQueueOf, openJobs } from './jobs.ts';
import type { PostgresPool } from './pool.ts';
import { migrate } from './schema.ts';
import { createTransactions, type Transactions } from './transactions.ts';

/** What everything in the database is done with. */
export interface OpenedDatabase extends Transactions {
  readonly pool: PostgresPool;
  /** The schema of all tables, as it is written in SQL. */
  readonly schema: string;
  readonly boss: PgBoss;
  /** The queue of a lane. */
  readonly queueOf: (lane: string) => Promise<string>;
  /** What goes wrong in the background. */
  readonly onError: (error: unknown) => void;
}

/** What is opened. */
export type DatabaseOptions = Pick<OpenedDatabase, 'pool' | 'schema' | 'onError'>;

/** Brings all tables up to date, and starts pg-boss. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenedDatabase> {
  const transactions = createTransactions(options.pool);
  await migrate(options.schema, { pool: options.pool, transact: transactions.transact });
  const boss = await openJobs(options);
  return { ...options, ...transactions, boss, queueOf: createQueueOf(boss) };
}
