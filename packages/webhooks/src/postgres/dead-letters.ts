import type { DeadLetter, DeadLetterRequest, InboxCounts } from '../inbox/inbox-store.ts';
import { toEntry, type JobData } from './job-data.ts';
import { isJobId } from './job-ids.ts';
import { toDb } from './jobs.ts';
import type { OpenedDatabase } from './opened-database.ts';
import type { PostgresClient } from './pool.ts';

/** The entries that were given up. */
export interface DeadLetters {
  list(request: DeadLetterRequest): Promise<readonly DeadLetter[]>;
  replay(position: string): Promise<boolean>;
  drop(position: string): Promise<boolean>;
  counts(): Promise<InboxCounts>;
}

interface Taken {
  readonly queue: string;
  readonly entry: string;
  readonly claims: number;
  readonly held: boolean;
}

const start = '00000000-0000-0000-0000-000000000000';

/**
 * The dead letters in a database. Their jobs stay where they are in the order of their key: one that
 * is held waits for a time that never comes, any other is cancelled.
 */
export function createDeadLetters(database: OpenedDatabase): DeadLetters {
  const { pool, schema, boss } = database;
  const withTaken = createWithTaken(database);

  return {
    async list({ after = start, limit = 100 }) {
      const { rows } = await pool.query(
        `SELECT *, CASE WHEN held THEN (
           SELECT count(*) FROM ${schema}.job AS later
           WHERE later.name = dead.queue AND later.singleton_key = dead.key
             AND later.state = 'created' AND NOT later.blocked AND later.policy = 'key_strict_fifo'
         ) ELSE 0 END AS blocks
         FROM ${schema}.inbox_dead_letters AS dead WHERE job > $1 ORDER BY job LIMIT $2`,
        [isJobId(after) ? after : start, limit],
      );
      return rows.map(toDeadLetter);
    },
    replay: (id) =>
      withTaken(id, async (client, { queue, entry, claims: before, held }) => {
        const db = toDb(client);
        const data: JobData = { entry, before };
        if (!held) await boss.resume(queue, id, { db });
        await boss.update(queue, data, { id, startAfter: 0, db });
      }),
    drop: (id) =>
      withTaken(id, async (client, { queue }) => {
        await boss.deleteJob(queue, id, { db: toDb(client) });
        await client.query(`DELETE FROM ${schema}.inbox_done WHERE job = $1`, [id]);
      }),
    async counts() {
      const { rows } = await pool.query(
        `SELECT count(*) AS dead, count(*) FILTER (WHERE held) AS held, (
           SELECT count(*) FROM ${schema}.job
           WHERE policy = 'key_strict_fifo' AND state < 'completed'
         ) AS jobs FROM ${schema}.inbox_dead_letters`,
      );
      const [row] = rows;
      return { waiting: Number(row?.jobs) - Number(row?.held), dead: Number(row?.dead) };
    },
  };
}

/** Does something with a letter that is on the list no more; false if it was not. */
type WithTaken = (
  position: string,
  act: (client: PostgresClient, taken: Taken) => Promise<unknown>,
) => Promise<boolean>;

function createWithTaken({ schema, transact }: OpenedDatabase): WithTaken {
  return async (position, act) => {
    if (!isJobId(position)) return false;
    return transact(async (client) => {
      const { rows } = await client.query(
        `DELETE FROM ${schema}.inbox_dead_letters WHERE job = $1
         RETURNING queue, entry, claims, held`,
        [position],
      );
      const [row] = rows;
      if (row === undefined) return false;
      const { queue, entry, claims, held } = row;
      const taken = { queue: String(queue), entry: String(entry), claims: Number(claims) };
      await act(client, { ...taken, held: held === true });
      return true;
    });
  };
}

function toDeadLetter(row: Readonly<Record<string, unknown>>): DeadLetter {
  return {
    position: String(row.job),
    entry: toEntry(row.entry),
    attempts: Number(row.attempts),
    error: String(row.error),
    diedAt: Number(row.died_at),
    blocks: Number(row.blocks),
  };
}
