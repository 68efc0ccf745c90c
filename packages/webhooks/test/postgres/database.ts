import process from 'node:process';
import { PGlite } from '@electric-sql/pglite';
import type { InboxStore } from '@trtc-kit/webhooks';
import {
  postgresInbox,
  type PostgresPool,
  type PostgresTransaction,
} from '@trtc-kit/webhooks/postgres';
import { Pool } from 'pg';
import { onTestFinished } from 'vitest';
import { pglitePool } from './pglite-pool.ts';

/** Where there is a server of PostgreSQL for tests. */
export const serverUrl = process.env.TRTC_KIT_POSTGRES_URL;

let embedded: PostgresPool | undefined;

/** PostgreSQL in this process; it takes seconds to start, so there is one of it. */
export function embeddedPool(): PostgresPool {
  return (embedded ??= pglitePool(new PGlite()));
}

/** How long the first use of it may take where many tests share a processor. */
export const embeddedStart = 60_000;

/** Connections to the server, closed when the test has ended. */
export function serverPool(): Pool {
  const pool = new Pool({ connectionString: serverUrl, max: 10 });
  onTestFinished(() => pool.end());
  return pool;
}

const tables = ['job', 'queue', 'inbox_ids', 'inbox_done', 'inbox_dead_letters'];

/** Makes the tables of an inbox, or empties them. */
export async function emptySchema(pool: PostgresPool, schema: string): Promise<void> {
  const inbox = postgresInbox({ pool, schema });
  await inbox.counts();
  await inbox.close();
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
