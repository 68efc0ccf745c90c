import type { InboxClaim } from '../inbox/inbox-store.ts';
import type { HeldJobs } from './held-jobs.ts';
import { reached, toDb } from './jobs.ts';
import type { OpenedDatabase } from './opened-database.ts';
import type { PostgresClient } from './pool.ts';
import { runWrites, type PostgresTransaction } from './postgres-transaction.ts';
import { createSlots } from './slots.ts';

/** Runs the writes of a handler in one transaction with noting that it is done. */
export type RunCommit = <Result>(
  claim: InboxClaim,
  handler: string,
  write: (transaction: PostgresTransaction) => Result,
) => Promise<Awaited<Result>>;

/**
 * Commits of handlers, so many at a time: the other connections are for storing what arrives, which
 * must not wait for what handlers do.
 */
export function createCommits(
  { boss, schema, transact }: OpenedDatabase,
  { held, atOnce }: { readonly held: HeldJobs; readonly atOnce: number },
): RunCommit {
  const inSlot = createSlots(atOnce);

  /** The last thing, so that nobody takes the entry over between here and the end. */
  async function noteDone(client: PostgresClient, claim: InboxClaim, handler: string) {
    const job = held.of(claim);
    const touched = await boss.touch(job.queue, [job], { db: toDb(client) });
    if (reached(touched) === 0) throw new Error(noLongerOwn);
    const { rows } = await client.query(
      `INSERT INTO ${schema}.inbox_done (job, handler) VALUES ($1, $2)
       ON CONFLICT DO NOTHING RETURNING job`,
      [job.id, handler],
    );
    if (rows.length === 0) throw new Error(noLongerOwn);
  }

  return <Result>(
    claim: InboxClaim,
    handler: string,
    write: (transaction: PostgresTransaction) => Result,
  ) =>
    inSlot(() =>
      transact(async (client): Promise<Awaited<Result>> => {
        const result = await runWrites(client, write);
        await noteDone(client, claim, handler);
        return result;
      }),
    );
}

const noLongerOwn = 'The event is handled already, or another process has taken it over.';
