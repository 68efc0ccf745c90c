import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePostgresDatabase } from '../postgres-database.ts';
import type { LedgerRow } from './messages.ts';
import type { Place } from './place.ts';

/** A database of its own on the server for tests. */
export async function makePostgresPlace(): Promise<Place> {
  const cache = await mkdtemp(join(tmpdir(), 'trtc-kit-kill-'));
  const database = await makePostgresDatabase();
  await database.query('CREATE TABLE ledger (command text, body text, inherited integer)');
  return {
    storage: { kind: 'postgres', place: database.url },
    cache,
    // The receiver writes these columns and no others.
    readLedger: async () => (await database.query('SELECT * FROM ledger')) as LedgerRow[],
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]();
      await rm(cache, { recursive: true });
    },
  };
}
