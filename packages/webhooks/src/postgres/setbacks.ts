import type { InboxClaim, Setback } from '../inbox/inbox-store.ts';
import { never, type Claims } from './claims.ts';
import type { HeldJob, HeldJobs } from './held-jobs.ts';
import { toSingletonKey, toText } from './job-data.ts';
import { reached, toDb } from './jobs.ts';
import type { OpenedDatabase } from './opened-database.ts';
import type { PostgresClient } from './pool.ts';

/** What becomes of entries that are not handled. */
export interface Setbacks {
  retry(claim: InboxClaim, setback: Setback): Promise<void>;
  bury(claim: InboxClaim, setback: Setback & { readonly hold: boolean }): Promise<void>;
  forget(claim: InboxClaim): Promise<void>;
  /** Lets others have at once what this process works on. */
  giveBack(): Promise<void>;
}

/** Each in one transaction, which does nothing to what somebody else has taken over. */
export function createSetbacks(
  database: OpenedDatabase,
  { held, claims }: { readonly held: HeldJobs; readonly claims: Claims },
): Setbacks {
  const { boss, schema, transact } = database;

  /** Has a job wait: pg-boss lets nothing of its key pass it. */
  async function postpone(client: PostgresClient, job: HeldJob, until: string): Promise<boolean> {
    const db = toDb(client);
    const failed = await boss.fail(job.queue, [job], null, { db });
    if (reached(failed) === 0) return false;
    await boss.update(job.queue, undefined, { id: job.id, startAfter: until, db });
    return true;
  }

  return {
    async retry(claim, { done, at }) {
      const job = held.of(claim);
      await transact(async (client) => {
        const until = claims.toDatabaseTime(at).toISOString();
        if (await postpone(client, job, until)) await noteDone(client, { schema, job, done });
      });
      held.remove(claim);
    },
    async bury(claim, setback) {
      const job = held.of(claim);
      await transact(async (client) => {
        const isOwn = setback.hold
          ? await postpone(client, job, never)
          : reached(await boss.cancel(job.queue, [job], { db: toDb(client) })) > 0;
        if (!isOwn) return;
        await noteDone(client, { schema, job, done: setback.done });
        await addDeadLetter(client, { schema, job, claim, setback });
      });
      held.remove(claim);
    },
    async forget(claim) {
      const job = held.of(claim);
      await transact(async (client) => {
        const deleted = await boss.deleteJob(job.queue, [job], { db: toDb(client) });
        if (reached(deleted) === 0) return;
        await client.query(`DELETE FROM ${schema}.inbox_ids WHERE id = $1`, [claim.entry.id]);
      });
      held.remove(claim);
    },
    async giveBack() {
      for (const job of held.all()) await boss.fail(job.queue, [job], null);
    },
  };
}

interface Noted {
  readonly schema: string;
  readonly job: HeldJob;
}

async function noteDone(
  client: PostgresClient,
  { schema, job, done }: Noted & { readonly done: readonly string[] },
): Promise<void> {
  if (done.length === 0) return;
  await client.query(
    `INSERT INTO ${schema}.inbox_done (job, handler) SELECT $1::uuid, unnest($2::text[])
     ON CONFLICT DO NOTHING`,
    [job.id, [...done]],
  );
}

interface Buried extends Noted {
  readonly claim: InboxClaim;
  readonly setback: Setback & { readonly hold: boolean };
}

async function addDeadLetter(
  client: PostgresClient,
  { schema, job, claim: { entry, attempt }, setback: { error, at, hold } }: Buried,
): Promise<void> {
  const { queue, id, retryCount } = job;
  await client.query(
    `INSERT INTO ${schema}.inbox_dead_letters
       (job, queue, key, entry, attempts, claims, error, died_at, held)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[id, queue, toSingletonKey(entry), toText(entry), attempt, retryCount + 1],
      ...[storable(error), at, hold],
    ],
  );
}

/** An error without what PostgreSQL keeps in no text. */
function storable(error: string): string {
  return error.toWellFormed().replaceAll('\0', '\uFFFD');
}
