import type { PGlite, Results } from '@electric-sql/pglite';
import type { PostgresPool, PostgresQuery, PostgresResult } from '@trtc-kit/webhooks/postgres';

/** PostgreSQL in this process as a pool: its one connection is lent to one after the other. */
export function pglitePool(database: PGlite): PostgresPool {
  let last: Promise<void> = Promise.resolve();

  const query: PostgresQuery = async (sql, values) => {
    if (values !== undefined && values.length > 0) {
      return toResult([await database.query<Record<string, unknown>>(sql, values)]);
    }
    // One result for each statement, of which there may be several.
    return toResult(await database.exec(sql));
  };

  async function connect() {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    last = promise;
    await before;
    return {
      query,
      release(destroy = false) {
        // A connection that is closed undoes what is open.
        const undone = destroy ? database.exec('ROLLBACK') : Promise.resolve();
        undone.catch(() => undefined).finally(() => resolve(undefined));
      },
    };
  }

  return {
    connect,
    async query(sql, values) {
      const client = await connect();
      try {
        return await client.query(sql, values);
      } finally {
        client.release(true);
      }
    },
  };
}

function toResult(results: readonly Results<Record<string, unknown>>[]): PostgresResult {
  const rows = results.flatMap((result) => result.rows);
  return { rows, rowCount: results.at(-1)?.affectedRows ?? rows.length };
}
