import process from 'node:process';
import { PGlite } from '@electric-sql/pglite';
import type { InboxStore } from '@trtc-kit/webhooks';
import {
  postgresInbox,
  type PostgresPool,
  type PostgresTransaction,
} from '@trtc-kit/webhooks/postgres';
import { Pool } from 'pg';
import { pglitePool } from './pglite-pool.ts';

/** Where there is a server of PostgreSQL for tests. */
export const serverUrl = process.env.TRTC_KIT_POSTGRES_URL;

/** Connections to that server, which do not keep this process from ending. */
export function serverPool(): PostgresPool {
  return new Pool({ connectionString: serverUrl, max: 10, allowExitOnIdle: true });
}

let pool: PostgresPool | undefined;

/** That server, or where there is none PostgreSQL in this process, of which there is one. */
export function testPool(): PostgresPool {
  pool ??= serverUrl === undefined ? pglitePool(new PGlite()) : serverPool();
  return pool;
}

/** How long it may take to start in this process, where many tests share a processor. */
export const longestStart = 60_000;

const tables = ['job', 'queue', 'inbox_ids', 'inbox_done', 'inbox_dead_letters'];

const made = new Set<string>();

/** Makes the tables of an inbox, or empties them. */
export async function emptySchema(pool: PostgresPool, schema: string): Promise<void> {
  if (!made.has(schema)) {
    const inbox = postgresInbox({ pool, schema });
    await inbox.counts();
    await inbox.close();
    made.add(schema);
  }
  const all = tables.map((table) => `${schema}.${table}`).join();
  await pool.query(`TRUNCATE ${all} CASCADE`);
  await tellTime(pool, schema, 'now()');
}

/** The one function pg-boss reads the time with tells another one. */
async function tellTime(pool: PostgresPool, schema: string, time: string): Promise<void> {
  await pool.query(`
    CREATE OR REPLACE FUNCTION ${schema}.job_now() RETURNS timestamptz
    LANGUAGE sql STABLE AS 'SELECT ${time}'`);
}

/** An inbox for which time passes by the clock of its receiver alone. */
export function openInbox(pool: PostgresPool, schema: string): InboxStore<PostgresTransaction> {
  const inbox = postgresInbox({ pool, schema });
  let told: number | undefined;
  let telling = Promise.resolve();

  const tell = (now: number) => {
    if (now === told) return telling;
    told = now;
    telling = tellTime(pool, schema, `to_timestamp(${now / 1_000})`);
    return telling;
  };

  return {
    ...inbox,
    async put(arrivals) {
      await tell(arrivals.entries[0]?.receivedAt ?? 0);
      return inbox.put(arrivals);
    },
    async claim(request) {
      await tell(request.now);
      return inbox.claim(request);
    },
  };
}
