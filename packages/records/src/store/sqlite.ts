import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { toInsertStatement } from './row-insert.ts';
import { createPreparer, toKyselyDatabase } from './sqlite-database.ts';
import type { Flavour, Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Where a SQLite archive is kept. */
export interface SqliteStoreOptions {
  /** The file; it is made if there is none. Default: `:memory:`, which is gone with the process. */
  readonly path?: string | undefined;
  /** Megabytes of the file that are kept in memory. Default: 128. */
  readonly cacheSize?: number | undefined;
  /** Milliseconds to wait for another process that writes. Default: 5,000. */
  readonly busyTimeout?: number | undefined;
}

/**
 * Keeps an archive in a file of SQLite, for one machine. What was taken in survives a crash of the
 * process and a loss of power: each transaction is on the disk before it is acknowledged
 * (`synchronous=FULL`, in write-ahead mode).
 *
 * @example
 * ```ts
 * import { createArchive } from '@trtc-kit/records';
 * import { sqliteStore } from '@trtc-kit/records/sqlite';
 *
 * const archive = await createArchive({ store: sqliteStore({ path: ':memory:' }) });
 * console.log(await archive.count({ sdkAppId: 1400000000 })); // 0
 * await archive.close();
 * ```
 * @throws Error if the file cannot be opened.
 */
export function sqliteStore(options: SqliteStoreOptions = {}): Store {
  const { path = ':memory:', cacheSize = 128, busyTimeout = 5_000 } = options;
  const file = new DatabaseSync(path, { timeout: busyTimeout });
  file.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma wal_autocheckpoint = 64000;
    pragma cache_size = -${Math.ceil(cacheSize * 1024).toString()};
  `);
  const database = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: toKyselyDatabase(file) }),
  });
  return {
    database,
    flavour: createFlavour(file),
    async close() {
      await database.destroy();
      // Kysely closes only what it has used.
      if (file.isOpen) file.close();
    },
  };
}

function createFlavour(file: DatabaseSync): Flavour {
  const prepare = createPreparer(file);
  return {
    bytes: 'blob',
    text: sql`text`,
    clustered: sql`without rowid`,
    schemaOf: () => Promise.resolve(undefined),
    among: (column, values) =>
      sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`,
    // Kysely has one connection to the file and the transaction holds it, so this is within it. A
    // prepared statement run for each row is the fastest that SQLite has.
    insertRows(transaction, insert, rows) {
      const places = Object.keys(insert.columns).map(() => sql`?`);
      const statement = toInsertStatement(insert, sql`values (${sql.join(places)})`);
      const prepared = prepare(statement.compile(transaction).sql);
      for (const row of rows) prepared.run(...row);
      return Promise.resolve();
    },
    // `begin immediate` has done so.
    lock: () => Promise.resolve(),
  };
}
