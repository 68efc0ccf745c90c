import type { Batches } from './batches.ts';
import type { Sign } from './endings.ts';
import type { HeldJobs } from './held-jobs.ts';
import { workerLease } from './jobs.ts';
import type { OpenedDatabase } from './opened-database.ts';

/** Keeps what this process works on, and frees what others have left. */
export interface KeepAlive {
  /** Called by every look for work, of which there are several in the time of a lease. */
  beat(now: number): Promise<void>;
  /** Ends when nothing of it is under way. */
  settled(): Promise<void>;
}

const interval = workerLease / 4;

/** Says at each beat, but not too often, what is alive, and has pg-boss look for what is not. */
export function createKeepAlive(
  { boss, onError }: OpenedDatabase,
  { held, endings }: { readonly held: HeldJobs; readonly endings: Batches<Sign, undefined> },
): KeepAlive {
  let lastAt = Number.NEGATIVE_INFINITY;
  let supervising: Promise<void> | undefined;

  async function supervise(): Promise<void> {
    await boss.supervise().catch(onError);
    supervising = undefined;
  }

  return {
    async beat(now) {
      // The clock may have been set back.
      if (Math.abs(now - lastAt) < interval) return;
      lastAt = now;
      supervising ??= supervise();
      const signs = held.all().map((job) => endings.add({ job, isHandled: false }));
      await Promise.all(signs);
    },
    settled: () => supervising ?? Promise.resolve(),
  };
}
