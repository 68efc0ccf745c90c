import type { DatabaseSync } from 'node:sqlite';
import type { DeadLetter, DeadLetterRequest } from '../inbox/inbox-store.ts';
import { createPromote } from './promote.ts';
import { toEntry } from './entry-row.ts';
import type { SqliteRow } from './sqlite-transaction.ts';

/** The entries that were given up; every method but `list` is called inside a transaction. */
export interface DeadEntries {
  list(request: DeadLetterRequest): readonly DeadLetter[];
  replay(position: string, now: number): boolean;
  drop(position: string): boolean;
  size(): number;
}

/** The dead letters in a database. */
export function createDeadEntries(database: DatabaseSync): DeadEntries {
  const list = database.prepare(`
    SELECT *, CASE state WHEN 2 THEN (
      SELECT count(*) FROM inbox_entries AS later
      WHERE later.lane = dead.lane AND later.key = dead.key AND later.state = 0
        -- Said twice, for the index is one of what is not 1.
        AND later.state <> 1 AND later.seq > dead.seq
    ) ELSE 0 END AS blocks
    FROM inbox_entries AS dead WHERE state <> 0 AND seq > ? ORDER BY seq LIMIT ?`);
  const find = database.prepare('SELECT lane, key FROM inbox_entries WHERE seq = ? AND state <> 0');
  const revive = database.prepare(`
    UPDATE inbox_entries SET state = 0, attempts = 0, due_at = ?, first = NOT EXISTS (
      SELECT 1 FROM inbox_entries AS other
      WHERE other.lane = inbox_entries.lane AND other.key = inbox_entries.key
        AND other.state <> 1 AND other.seq <> inbox_entries.seq
        AND (other.first = 1 OR other.seq < inbox_entries.seq)
    ) WHERE seq = ?`);
  const remove = database.prepare('DELETE FROM inbox_entries WHERE seq = ?');
  const promote = createPromote(database);
  const size = database.prepare('SELECT count(*) AS size FROM inbox_entries WHERE state <> 0');

  return {
    list: ({ after = '0', limit = 100 }) => list.all(Number(after), limit).map(toDeadLetter),
    replay(position, now) {
      if (find.get(position) === undefined) return false;
      revive.run(now, position);
      return true;
    },
    drop(position) {
      const row = find.get(position);
      if (row === undefined) return false;
      remove.run(position);
      promote(String(row.lane), String(row.key));
      return true;
    },
    size: () => Number(size.get()?.size),
  };
}

function toDeadLetter(row: SqliteRow): DeadLetter {
  return {
    position: String(row.seq),
    entry: toEntry(row),
    attempts: Number(row.attempts),
    error: String(row.error),
    diedAt: Number(row.died_at),
    blocks: Number(row.blocks),
  };
}
