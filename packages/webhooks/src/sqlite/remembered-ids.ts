import type { DatabaseSync } from 'node:sqlite';

/** The ids that have arrived within the window; every method is called inside a transaction. */
export interface RememberedIds {
  /** Whether an id is new, which makes it known from now on. */
  isNew(id: string, seen: { readonly at: number; readonly within: number }): boolean;
  forget(id: string): void;
}

// A few at every arrival: all of them at once would keep an ack waiting.
const forgottenAtOnce = 4;

/** The ids in a database. */
export function createRememberedIds(database: DatabaseSync): RememberedIds {
  const remember = database.prepare(`
    INSERT INTO inbox_remembered (id, at) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET at = excluded.at WHERE at <= ?`);
  const prune = database.prepare(`
    DELETE FROM inbox_remembered WHERE id IN (
      SELECT id FROM inbox_remembered WHERE at <= ? ORDER BY at LIMIT ${forgottenAtOnce}
    )`);
  const forget = database.prepare('DELETE FROM inbox_remembered WHERE id = ?');

  return {
    isNew(id, { at, within }) {
      prune.run(at - within);
      return Number(remember.run(id, at, at - within).changes) === 1;
    },
    forget: (id) => void forget.run(id),
  };
}
