import { createBatches, type Batches } from './batches.ts';
import { byQueue, type HeldJob } from './held-jobs.ts';
import { toDb } from './jobs.ts';
import type { OpenedDatabase } from './opened-database.ts';

/** A sign of life for a job, or its end. */
export interface Sign {
  readonly job: HeldJob;
  readonly isHandled: boolean;
}

const mostAtOnce = 1_000;

/**
 * Takes out what is handled, and says of the rest that somebody works on it, a batch at a time: at
 * the same time, the two would wait for each other's rows. What somebody else has taken over by now
 * is left alone.
 */
export function createEndings(database: OpenedDatabase): Batches<Sign, undefined> {
  const { boss, transact, schema } = database;

  async function write(signs: readonly Sign[]): Promise<readonly undefined[]> {
    const jobs = (isHandled: boolean) =>
      byQueue(signs.filter((sign) => sign.isHandled === isHandled).map(({ job }) => job));
    await transact(async (client) => {
      const db = toDb(client);
      for (const [queue, alive] of jobs(false)) await boss.touch(queue, [...alive], { db });
      for (const [queue, handled] of jobs(true)) {
        await boss.deleteJob(queue, [...handled], { db });
        // What was taken over is not handled, and keeps what is known of its handlers.
        await client.query(
          `DELETE FROM ${schema}.inbox_done WHERE job = ANY($1::uuid[]) AND NOT EXISTS (
             SELECT 1 FROM ${schema}.job WHERE job.name = $2 AND job.id = inbox_done.job
           )`,
          [handled.map(({ id }) => id), queue],
        );
      }
    });
    return signs.map(() => undefined);
  }

  return createBatches({ write, limit: mostAtOnce });
}
