import type { DatabaseSync } from 'node:sqlite';
import type {
  Claimed,
  ClaimRequest,
  InboxClaim,
  InboxEntry,
  Setback,
} from '../inbox/inbox-store.ts';
import { createPromote } from './promote.ts';
import { entryColumns, toEntry, toNames, toValues } from './entry-row.ts';

/** The entries that are to be handled; every method is called inside a transaction. */
export interface EntryQueue {
  add(entry: InboxEntry): void;
  /** Entries that are due, but for those that are claimed; each counts one more attempt. */
  claim(request: ClaimRequest, claimed: ReadonlySet<string>): Claimed;
  /** Takes out an entry, and lets the next of its key go on. */
  remove(claim: InboxClaim): void;
  retry(claim: InboxClaim, setback: Setback): void;
  bury(claim: InboxClaim, setback: Setback & { readonly hold: boolean }): void;
  /** Notes that a handler is done; false if it was, or if there is no such entry. */
  note(claim: InboxClaim, handler: string): boolean;
  size(): number;
}

/** The queue in a database. */
export function createEntryQueue(database: DatabaseSync): EntryQueue {
  const insert = database.prepare(`
    INSERT INTO inbox_entries (${entryColumns}, due_at, first)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NOT EXISTS (
      SELECT 1 FROM inbox_entries WHERE lane = ? AND key = ? AND state <> 1
    ))`);
  const due = database.prepare(`
    SELECT * FROM inbox_entries WHERE lane = ? AND first = 1 AND due_at <= ?
    ORDER BY due_at, seq LIMIT ?`);
  const nextDue = database.prepare(`
    SELECT min(due_at) AS at FROM inbox_entries WHERE lane = ? AND first = 1 AND due_at > ?`);
  const count = database.prepare('UPDATE inbox_entries SET attempts = ? WHERE seq = ?');
  const remove = database.prepare('DELETE FROM inbox_entries WHERE seq = ?');
  const promote = createPromote(database);
  const delay = database.prepare(
    'UPDATE inbox_entries SET due_at = ?, done = ?, error = ? WHERE seq = ?',
  );
  const bury = database.prepare(`
    UPDATE inbox_entries SET state = ?, first = 0, died_at = ?, done = ?, error = ? WHERE seq = ?`);
  const done = database.prepare('SELECT done FROM inbox_entries WHERE seq = ? AND state = 0');
  const setDone = database.prepare('UPDATE inbox_entries SET done = ? WHERE seq = ?');
  const size = database.prepare('SELECT count(*) AS size FROM inbox_entries WHERE state = 0');

  return {
    add: (entry) => void insert.run(...toValues(entry), entry.receivedAt, entry.lane, entry.key),
    claim({ lane, limit, now }, claimed) {
      if (limit === 0) return { claims: [] };
      const rows = due.all(lane, now, limit + claimed.size);
      const free = rows.filter(({ seq }) => !claimed.has(String(seq))).slice(0, limit);
      const claims = free.map((row) => {
        const attempt = Number(row.attempts) + 1;
        const position = String(row.seq);
        count.run(attempt, position);
        return { position, entry: toEntry(row), attempt, done: toNames(row.done) };
      });
      const at = nextDue.get(lane, now)?.at;
      return { claims, nextAt: typeof at === 'number' ? at : undefined };
    },
    remove({ position, entry }) {
      remove.run(position);
      promote(entry.lane, entry.key);
    },
    retry: ({ position }, setback) =>
      void delay.run(setback.at, JSON.stringify(setback.done), setback.error, position),
    bury({ position, entry }, setback) {
      const names = JSON.stringify(setback.done);
      bury.run(setback.hold ? 2 : 1, setback.at, names, setback.error, position);
      promote(entry.lane, entry.key);
    },
    note({ position }, handler) {
      const row = done.get(position);
      const names = row === undefined ? undefined : toNames(row.done);
      if (names === undefined || names.includes(handler)) return false;
      setDone.run(JSON.stringify([...names, handler]), position);
      return true;
    },
    size: () => Number(size.get()?.size),
  };
}
