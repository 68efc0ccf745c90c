import type { DatabaseSync } from 'node:sqlite';

/** Lets the next entry of a key go on, if none of it does and none is held. */
export function createPromote(database: DatabaseSync): (lane: string, key: string) => void {
  const statement = database.prepare(`
    UPDATE inbox_entries SET first = 1 WHERE state = 0 AND seq = (
      SELECT min(seq) FROM inbox_entries WHERE lane = ?1 AND key = ?2 AND state <> 1
    ) AND NOT EXISTS (
      SELECT 1 FROM inbox_entries WHERE lane = ?1 AND key = ?2 AND state <> 1 AND first = 1
    )`);
  return (lane, key) => void statement.run(lane, key);
}
