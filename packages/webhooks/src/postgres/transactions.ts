import type { PostgresClient, PostgresPool } from './pool.ts';

/** Runs work in a transaction that is on disk when it resolves. */
export type Transact = <Result>(
  work: (client: PostgresClient) => Promise<Result>,
) => Promise<Result>;

/** The transactions of one pool. */
export interface Transactions {
  readonly transact: Transact;
  /** Closes the connections of those that are open, which undoes them. */
  readonly abort: () => void;
}

// Somebody may have set the database or the role to less.
const begin = 'BEGIN; SET LOCAL synchronous_commit = on';

/** None is open yet. */
export function createTransactions(pool: PostgresPool): Transactions {
  const open = new Map<PostgresClient, (destroy: boolean) => void>();

  return {
    async transact(work) {
      const client = await pool.connect();
      const release = releaseOnce(client);
      open.set(client, release);
      try {
        await client.query(begin);
        const result = await work(client);
        await client.query('COMMIT');
        release(false);
        return result;
      } catch (error) {
        release(!(await isUndone(client)));
        throw error;
      } finally {
        open.delete(client);
      }
    },
    abort() {
      for (const release of open.values()) release(true);
    },
  };
}

function releaseOnce(client: PostgresClient): (destroy: boolean) => void {
  let isReleased = false;
  // What breaks the connection fails the statements; told as an event besides, it would end the process.
  const ignore = () => undefined;
  client.on?.('error', ignore);
  return (destroy) => {
    if (isReleased) return;
    isReleased = true;
    client.off?.('error', ignore);
    client.release(destroy);
  };
}

async function isUndone(client: PostgresClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    return false;
  }
}
