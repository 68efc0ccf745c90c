import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LedgerRow } from './messages.ts';
import type { Place } from './place.ts';

/** A file of SQLite. */
export async function makeSqlitePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'trtc-kit-kill-'));
  const path = join(folder, 'inbox.sqlite');
  return {
    storage: { kind: 'sqlite', place: path },
    cache: join(folder, 'cache'),
    readLedger() {
      using database = new DatabaseSync(path);
      const rows = database.prepare('SELECT * FROM ledger').all();
      // The receiver writes these columns and no others.
      return Promise.resolve(rows as unknown as LedgerRow[]);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}
