import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { LedgerRow } from './messages.ts';
import type { Place } from './place.ts';

/** Where there is a server of PostgreSQL for tests. */
export const serverUrl = process.env.TRTC_KIT_POSTGRES_URL;

/** A database of its own on that server. */
export async function makePostgresPlace(): Promise<Place> {
  const cache = await mkdtemp(join(tmpdir(), 'trtc-kit-kill-'));
  const name = `kill_${randomUUID().replaceAll('-', '')}`;
  await query(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl ?? '');
  url.pathname = `/${name}`;
  await query(url.href, 'CREATE TABLE ledger (command text, body text, inherited integer)');
  return {
    storage: { kind: 'postgres', place: url.href },
    cache,
    // The receiver writes these columns and no others.
    readLedger: async () => (await query(url.href, 'SELECT * FROM ledger')) as LedgerRow[],
    async [Symbol.asyncDispose]() {
      // What a killed receiver had open may not be noticed yet.
      await query(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
      await rm(cache, { recursive: true });
    },
  };
}

async function query(connectionString: string | undefined, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}
