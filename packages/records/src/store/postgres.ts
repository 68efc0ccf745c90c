import { Kysely, PostgresDialect, sql } from 'kysely';
import { createPostgresNews } from './postgres-news.ts';
import { toKyselyPool, type PostgresPool } from './postgres-pool.ts';
import { toInsertStatement } from './row-insert.ts';
import type { Flavour, Store } from './store.ts';
import type { Tables } from './tables.ts';

export type {
  PostgresClient,
  PostgresMessage,
  PostgresPool,
  PostgresQuery,
} from './postgres-pool.ts';

/** Where a PostgreSQL archive is kept. */
export interface PostgresStoreOptions {
  /**
   * A `Pool` of `pg`, of at least two connections: one of them is kept by an archive that somebody
   * subscribed to. It stays yours: closing the archive does not end it.
   */
  readonly pool: PostgresPool;
}

/**
 * Keeps an archive in PostgreSQL, for more than one machine. Its tables begin with `trtc_` and stand
 * in the schema that comes first in the connection's search path. One transaction writes at a time,
 * whatever the number of processes.
 *
 * @example
 * ```ts
 * import { createArchive } from '@trtc-kit/records';
 * import { postgresStore, type PostgresPool } from '@trtc-kit/records/postgres';
 *
 * // pool: new Pool({ connectionString }) of the package pg
 * export const open = (pool: PostgresPool) => createArchive({ store: postgresStore({ pool }) });
 * ```
 */
export function postgresStore({ pool }: PostgresStoreOptions): Store {
  const database = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: toKyselyPool(pool) }),
  });
  return { database, flavour, news: createPostgresNews(pool), close: () => database.destroy() };
}

/** What the writers of all processes agree on. Any number does that nobody else uses. */
const writerLock = 7_233_191_740;

const arrayTypes = { bigint: 'bigint[]', bytes: 'bytea[]', text: 'text[]' } as const;

const flavour: Flavour = {
  bytes: 'bytea',
  // The order of the operating system's language would differ from machine to machine.
  text: sql`text collate "C"`,
  clustered: sql``,
  async schemaOf(database) {
    const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(database);
    return rows[0]?.name;
  },
  among: (column, values) => {
    const type = typeof values[0] === 'number' ? sql`bigint[]` : sql`text[]`;
    return sql`${sql.ref(column)} = any(${values}::${type})`;
  },
  async insertRows(transaction, insert, rows) {
    const lists = Object.values(insert.columns).map(
      (type, index) => sql`${rows.map((row) => row[index])}::${sql.raw(arrayTypes[type])}`,
    );
    const statement = toInsertStatement(insert, sql`select * from unnest(${sql.join(lists)})`);
    await statement.execute(transaction);
  },
  async lock(transaction) {
    await sql`select pg_advisory_xact_lock(${writerLock})`.execute(transaction);
  },
};
