import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Store } from '../src/index.ts';
import { postgresStore } from '../src/store/postgres.ts';
import { sqliteStore } from '../src/store/sqlite.ts';
import { toPool } from './pglite-pool.ts';

/** A kind of store that tests run on. */
export interface StoreKind {
  readonly name: string;
  /** Whether there is one here. */
  readonly isHere: boolean;
  /** An empty store, and how to be rid of it. */
  readonly open: () => Promise<{ readonly store: Store; readonly dispose: () => Promise<void> }>;
}

const postgresUrl = process.env.TRTC_KIT_POSTGRES_URL;

/** SQLite, PostgreSQL within this process, and a server where the environment names one. */
export const storeKinds: readonly StoreKind[] = [
  {
    name: 'SQLite',
    isHere: true,
    open: () => Promise.resolve({ store: sqliteStore(), dispose: () => Promise.resolve() }),
  },
  { name: 'PGlite', isHere: true, open: openPglite },
  {
    name: 'PostgreSQL at TRTC_KIT_POSTGRES_URL',
    isHere: postgresUrl !== undefined,
    open: openServer,
  },
];

// It takes a second to start, so one serves all the tests of a file.
let pglite: PGlite | undefined;

async function openPglite() {
  pglite ??= await PGlite.create();
  await pglite.exec('drop schema public cascade; create schema public;');
  return { store: postgresStore({ pool: toPool(pglite) }), dispose: () => Promise.resolve() };
}

async function openServer() {
  const schema = `records_test_${process.pid}_${Math.floor(performance.now() * 1000)}`;
  const pool = new pg.Pool({
    connectionString: postgresUrl,
    options: `-c search_path=${schema}`,
  });
  await pool.query(`create schema ${schema}`);
  const store = postgresStore({ pool });
  return {
    store,
    async dispose() {
      await pool.query(`drop schema ${schema} cascade`);
      await pool.end();
    },
  };
}
