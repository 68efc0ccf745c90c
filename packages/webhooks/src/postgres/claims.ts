import type { Claimed, ClaimRequest, InboxClaim } from '../inbox/inbox-store.ts';
import type { HeldJobs } from './held-jobs.ts';
import { toEntry, type JobData } from './job-data.ts';
import type { KeepAlive } from './keep-alive.ts';
import type { OpenedDatabase } from './opened-database.ts';

/** Hands out entries. */
export interface Claims {
  claim(request: ClaimRequest): Promise<Claimed>;
  /** A time of the receiver's clock by the clock of the database. */
  toDatabaseTime(at: number): Date;
}

/** When what is held is due, that is, never by itself. */
export const never = '9999-12-31T00:00:00Z';

/** The entries that pg-boss hands out. */
export function createClaims(
  database: OpenedDatabase,
  { held, keepAlive }: { readonly held: HeldJobs; readonly keepAlive: KeepAlive },
): Claims {
  const { boss, pool, schema, queueOf } = database;
  // How much later the clock of the database is, which says what is due.
  let ahead = 0;

  async function fetch(queue: string, limit: number): Promise<readonly InboxClaim[]> {
    const jobs = await boss.fetch<JobData>(queue, { batchSize: limit });
    const done = await handlersDone(jobs.filter(({ retryCount }) => retryCount > 0));
    const claims = jobs.map(({ id, data, retryCount }) => {
      const attempt = retryCount - (data.before ?? 0) + 1;
      const claim = { position: id, entry: toEntry(data.entry), attempt, done: done.get(id) ?? [] };
      held.add(claim, { queue, id, retryCount });
      return claim;
    });
    // Their ids grow, and PostgreSQL gives what it updates in any order.
    return claims.sort((one, other) => (one.position < other.position ? -1 : 1));
  }

  async function handlersDone(jobs: readonly { readonly id: string }[]) {
    const done = new Map<string, string[]>();
    if (jobs.length === 0) return done;
    const { rows } = await pool.query(
      `SELECT job, handler FROM ${schema}.inbox_done WHERE job = ANY($1::uuid[])`,
      [jobs.map(({ id }) => id)],
    );
    for (const { job, handler } of rows) {
      done.set(String(job), [...(done.get(String(job)) ?? []), String(handler)]);
    }
    return done;
  }

  async function nextDue(queue: string, now: number): Promise<number | undefined> {
    const { rows } = await pool.query(
      `SELECT extract(epoch FROM ${schema}.job_now())::float8 * 1000 AS now, (
         SELECT extract(epoch FROM min(start_after))::float8 * 1000 FROM ${schema}.job
         WHERE name = $1 AND state = 'retry' AND policy = 'key_strict_fifo'
           AND start_after > ${schema}.job_now() AND start_after < '${never}'
       ) AS next`,
      [queue],
    );
    const [row] = rows;
    ahead = Number(row?.now) - now;
    return row?.next === null ? undefined : Math.ceil(Number(row?.next) - ahead);
  }

  return {
    async claim({ lane, limit, now }) {
      const queue = await queueOf(lane);
      await keepAlive.beat(now);
      const nextAt = await nextDue(queue, now);
      return { claims: limit === 0 ? [] : await fetch(queue, limit), nextAt };
    },
    toDatabaseTime: (at) => new Date(at + ahead),
  };
}
