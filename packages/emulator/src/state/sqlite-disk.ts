import { DatabaseSync } from 'node:sqlite';
import type { Disk } from './disk.ts';

/** The layout this code reads and writes; it stands in the file as `user_version`. */
const layout = 1;

const schema = `
  CREATE TABLE entry (
    shelf TEXT NOT NULL,
    key TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (shelf, key)
  ) STRICT, WITHOUT ROWID;
`;

/** A disk that tells how it writes. */
export interface SqliteDisk extends Disk {
  /** What the file is in truth written with; `synchronous` 2 is FULL. */
  settings(): { readonly synchronous: number; readonly journalMode: string };
}

/**
 * A file of SQLite. A write is in the file, and the file on the disk, before `save` returns: a killed
 * process loses nothing of it, nor does a machine that loses its power, where its disk tells the truth.
 *
 * @throws Error if the file is of a newer version, or in use by another emulator.
 */
export function openDisk(path: string): SqliteDisk {
  const database = open(path);
  const put = database.prepare(
    'INSERT INTO entry (shelf, key, state) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state',
  );
  const drop = database.prepare('DELETE FROM entry WHERE shelf = ? AND key = ?');
  const all = database.prepare('SELECT shelf, key, state FROM entry ORDER BY shelf, key');

  return {
    save(rows) {
      database.exec('BEGIN IMMEDIATE');
      try {
        for (const { shelf, key, state } of rows) {
          if (state === undefined) drop.run(shelf, key);
          else put.run(shelf, key, JSON.stringify(state));
        }
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    *load() {
      for (const { shelf, key, state } of all.iterate()) {
        yield {
          shelf: String(shelf),
          key: String(key),
          state: JSON.parse(String(state)) as unknown,
        };
      }
    },
    close() {
      database.close();
    },
    settings: () => ({
      synchronous: Number(pragma(database, 'synchronous')),
      journalMode: String(pragma(database, 'journal_mode')),
    }),
  };
}

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    // One emulator to a file: another one would not see what this one knows.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    migrate(database, path);
    return database;
  } catch (error) {
    database.close();
    if (!(error instanceof Error) || !/locked|busy/i.test(error.message)) throw error;
    throw new Error(`${path} is in use by another emulator.`, { cause: error });
  }
}

function migrate(database: DatabaseSync, path: string): void {
  const version = Number(pragma(database, 'user_version'));
  if (version === layout) return;
  if (version > layout) throw new Error(`${path} was written by a newer emulator.`);
  database.exec(`BEGIN; ${schema} PRAGMA user_version = ${layout.toString()}; COMMIT`);
}

function pragma(database: DatabaseSync, name: string): unknown {
  return database.prepare(`PRAGMA ${name}`).get()?.[name];
}
