import type { DatabaseSync } from 'node:sqlite';

// Each step is run once, in its order; `user_version` of the file is the number of those that were.
const steps: readonly string[] = [
  `
  CREATE TABLE inbox_entries (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    lane TEXT NOT NULL,
    key TEXT NOT NULL,
    product TEXT NOT NULL,
    command TEXT NOT NULL,
    sdk_app_id INTEGER NOT NULL,
    query TEXT NOT NULL,
    raw TEXT NOT NULL,
    rewritten INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    -- 0: to be handled; 1: given up; 2: given up, and its successors wait for it.
    state INTEGER NOT NULL DEFAULT 0,
    -- 1 for the entry of its key that may be worked on.
    first INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    done TEXT NOT NULL DEFAULT '[]',
    error TEXT NOT NULL DEFAULT '',
    died_at INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX inbox_entries_by_key ON inbox_entries (lane, key, seq) WHERE state <> 1;
  CREATE INDEX inbox_entries_ready ON inbox_entries (lane, due_at, seq) WHERE first = 1;
  CREATE INDEX inbox_entries_dead ON inbox_entries (seq) WHERE state <> 0;
  CREATE TABLE inbox_remembered (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX inbox_remembered_by_age ON inbox_remembered (at);
  CREATE TABLE inbox_worker (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    owner TEXT NOT NULL,
    until INTEGER NOT NULL
  ) STRICT;
  `,
];

/** The version of the tables this release writes. */
export const schemaVersion = steps.length;

/**
 * Brings the tables of a file up to this release, in one transaction.
 *
 * @throws Error if a later release has written the file.
 */
export function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (version > schemaVersion) {
      throw new Error(
        `The file has version ${version} of the inbox, and this release knows ${schemaVersion}.`,
      );
    }
    for (const step of steps.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${schemaVersion}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
