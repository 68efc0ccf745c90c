import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { hostname } from 'node:os';
import process from 'node:process';

/** Sees to it that one process at a time hands out the entries of a file. */
export interface WorkerLease {
  /** Takes the lease or keeps it, if nobody else has it. Inside a transaction. */
  hold(now: number): boolean;
  /** Whether nobody has taken it since. Inside a transaction. */
  isHeld(): boolean;
  /** Lets others have it at once. Inside a transaction. */
  release(): void;
}

/**
 * A lease that lasts for some milliseconds unless it is kept. That of a process of this machine that
 * is no more counts for nothing.
 */
export function createWorkerLease(database: DatabaseSync, duration: number): WorkerLease {
  const owner = JSON.stringify([hostname(), process.pid, randomUUID()]);
  const read = database.prepare('SELECT owner, until FROM inbox_worker');
  const write = database.prepare(
    'REPLACE INTO inbox_worker (only_one, owner, until) VALUES (1, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM inbox_worker WHERE owner = ?');

  return {
    hold(now) {
      const row = read.get();
      const until = Number(row?.until ?? 0);
      const isOwn = row?.owner === owner;
      if (!isOwn && until > now && !isDead(String(row?.owner))) return false;
      // Written when half of it is over, for every write is one to the disk.
      if (!isOwn || until - now < duration / 2) write.run(owner, now + duration);
      return true;
    },
    isHeld: () => read.get()?.owner === owner,
    release: () => void remove.run(owner),
  };
}

function isDead(owner: string): boolean {
  const [host, pid] = parse(owner);
  // In one process, or in containers that share a name, nobody can tell.
  if (host !== hostname() || typeof pid !== 'number' || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

function parse(owner: string): readonly unknown[] {
  const parts: unknown = JSON.parse(owner);
  return Array.isArray(parts) ? parts : [];
}
