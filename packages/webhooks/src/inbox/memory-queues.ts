import type { ClaimRequest, Claimed, InboxClaim, InboxEntry } from './inbox-store.ts';

/** An entry in memory with its state. */
export interface KeptEntry {
  /** In order of arrival. */
  readonly number: number;
  readonly entry: InboxEntry;
  attempts: number;
  done: readonly string[];
  dueAt: number;
}

/** The entries of a lane, in a queue for each key, of which the first may be worked on. */
export interface MemoryQueues {
  add(kept: KeptEntry): void;
  /** Takes out an entry and lets the next of its key go on. */
  remove(kept: KeptEntry): void;
  /** Leaves an entry where it is, so that nothing of its key goes on. */
  hold(kept: KeptEntry): void;
  /** Lets an entry that is in a queue be claimed again. */
  release(kept: KeptEntry): void;
  claim(request: ClaimRequest): Claimed;
  /** The entry somebody works on. */
  claimed(position: string): KeptEntry | undefined;
  /** How many wait behind an entry; 0 if it is in no queue. */
  behind(kept: KeptEntry): number;
  size(): number;
}

/** No queue yet. */
export function createMemoryQueues(): MemoryQueues {
  const queues = new Map<string, KeptEntry[]>();
  const ready = new Set<KeptEntry>();
  const claimed = new Map<string, KeptEntry>();
  let size = 0;

  const queueOf = ({ entry }: KeptEntry) => queues.get(entry.key) ?? [];
  const isBegun = (kept: KeptEntry) => ready.has(kept) || claimed.has(positionOf(kept));

  return {
    add(kept) {
      const queue = queueOf(kept);
      const [first] = queue;
      // What is being worked on, or was begun and failed, stays the first.
      insert(kept, queue, first !== undefined && isBegun(first) ? 1 : 0);
      queues.set(kept.entry.key, queue);
      size += 1;
      if (queue[0] === kept) ready.add(kept);
    },
    remove(kept) {
      const queue = queueOf(kept);
      const index = queue.indexOf(kept);
      claimed.delete(positionOf(kept));
      ready.delete(kept);
      if (index === -1) return;
      queue.splice(index, 1);
      size -= 1;
      const [next] = queue;
      if (next === undefined) queues.delete(kept.entry.key);
      else if (index === 0) ready.add(next);
    },
    hold: (kept) => void claimed.delete(positionOf(kept)),
    release(kept) {
      claimed.delete(positionOf(kept));
      if (queueOf(kept)[0] === kept) ready.add(kept);
    },
    claim(request) {
      const { taken, nextAt } = takeDue(ready, request);
      for (const kept of taken) {
        ready.delete(kept);
        claimed.set(positionOf(kept), kept);
        kept.attempts += 1;
      }
      return { claims: taken.map(toClaim), nextAt };
    },
    claimed: (position) => claimed.get(position),
    behind: (kept) => Math.max(0, queueOf(kept).length - 1 - queueOf(kept).indexOf(kept)),
    size: () => size,
  };
}

/** Puts an entry behind the earlier ones, but not before the first `least`. */
function insert(kept: KeptEntry, queue: KeptEntry[], least: number): void {
  const last = queue.at(-1);
  if (last === undefined || last.number < kept.number) {
    queue.push(kept);
    return;
  }
  const after = queue.findIndex(({ number }) => number > kept.number);
  queue.splice(Math.max(after, least), 0, kept);
}

function takeDue(ready: ReadonlySet<KeptEntry>, { limit, now }: ClaimRequest) {
  const taken: KeptEntry[] = [];
  let nextAt: number | undefined;
  for (const kept of ready) {
    if (taken.length >= limit) break;
    if (kept.dueAt <= now) taken.push(kept);
    else nextAt = Math.min(nextAt ?? kept.dueAt, kept.dueAt);
  }
  return { taken, nextAt };
}

/** The name of an entry towards those who work on it. */
export function positionOf({ number }: KeptEntry): string {
  return number.toString();
}

function toClaim(kept: KeptEntry): InboxClaim {
  const { entry, attempts, done } = kept;
  return { position: positionOf(kept), entry, attempt: attempts, done };
}
