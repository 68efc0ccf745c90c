import type { Db, PgBoss } from 'pg-boss';
import type { PostgresClient, PostgresPool } from './pool.ts';

/** How the queue of pg-boss is opened. */
export interface JobsOptions {
  readonly pool: PostgresPool;
  readonly schema: string;
  /** What goes wrong in the background. */
  readonly onError: (error: unknown) => void;
}

/** Milliseconds for which a worker that says nothing keeps what it has claimed; no less is possible. */
export const workerLease = 10_000;

/** pg-boss on the connections of the inbox. It works on nothing by itself: `fetch` is called. */
export async function openJobs({ pool, schema, onError }: JobsOptions): Promise<PgBoss> {
  const boss = new (await importPgBoss())({
    db: toDb(pool),
    schema,
    // What a worker that is no more has left is looked for when others look for work.
    supervise: false,
    monitorIntervalSeconds: Math.floor(workerLease / 4_000),
    monitorVacuum: false,
    schedule: false,
  });
  boss.on('error', onError);
  return boss.start();
}

async function importPgBoss(): Promise<typeof PgBoss> {
  const { PgBoss: Boss } = await import('pg-boss');
  return Boss;
}

/** Connections, or the one of a transaction, as pg-boss takes them. */
export function toDb(connection: PostgresPool | PostgresClient): Db {
  return { executeSql: (sql, values) => connection.query(sql, values) };
}

/** How many jobs a command of pg-boss reached, which it says and its types do not. */
export function reached(response: object): number {
  if ('affected' in response && typeof response.affected === 'number') return response.affected;
  throw new Error('pg-boss does not say how many jobs it has reached.');
}

const years = 365 * 24 * 3600;

// Retries are the receiver's own; nothing is deleted for its age, and nothing fails for good.
const queueOptions = {
  policy: 'key_strict_fifo',
  retryLimit: 2 ** 31 - 1,
  retryDelay: 0,
  retentionSeconds: 60 * years,
  deleteAfterSeconds: 0,
  expireInSeconds: 24 * 3600,
  heartbeatSeconds: workerLease / 1_000,
};

const nobody = '00000000-0000-0000-0000-000000000000';

/** The queue of a lane, which is there from then on. */
export function createQueueOf(boss: PgBoss): (lane: string) => Promise<string> {
  const created = new Map<string, Promise<string>>();

  const create = async (lane: string) => {
    const name = toQueueName(lane);
    await boss.createQueue(name, queueOptions);
    // pg-boss reads what it knows of a queue at its first use: not inside of a transaction, then.
    await boss.findJobs(name, { id: nobody });
    return name;
  };

  return (lane) => {
    const known = created.get(lane);
    if (known !== undefined) return known;
    const creating = create(lane);
    created.set(lane, creating);
    creating.catch(() => created.delete(lane));
    return creating;
  };
}

/** Letters, digits, `_`, `.` and `-` as they are, anything else as `/` and its code. */
function toQueueName(lane: string): string {
  return lane.replaceAll(
    /[^\w.-]/g,
    (character) => `/${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
