import type { InboxClaim } from '../inbox/inbox-store.ts';

/** A job somebody of this process works on: what names it, and its attempt, to pg-boss. */
export interface HeldJob {
  readonly queue: string;
  readonly id: string;
  readonly retryCount: number;
}

/** What this process works on. */
export interface HeldJobs {
  add(claim: InboxClaim, job: HeldJob): void;
  /** @throws Error if nobody of this process works on it. */
  of(claim: InboxClaim): HeldJob;
  remove(claim: InboxClaim): void;
  all(): readonly HeldJob[];
}

/** Nothing is worked on yet. */
export function createHeldJobs(): HeldJobs {
  const held = new Map<string, HeldJob>();

  return {
    add: (claim, job) => void held.set(nameOf(claim), job),
    of(claim) {
      const job = held.get(nameOf(claim));
      if (job === undefined) throw new Error('Nobody works on this entry.');
      return job;
    },
    remove: (claim) => void held.delete(nameOf(claim)),
    all: () => [...held.values()],
  };
}

/** After a long silence a process may get what it already works on, as another attempt. */
function nameOf({ position, attempt }: InboxClaim): string {
  return `${position}/${attempt}`;
}

/** Jobs by their queue. */
export function byQueue(jobs: readonly HeldJob[]): ReadonlyMap<string, readonly HeldJob[]> {
  return Map.groupBy(jobs, ({ queue }) => queue);
}
