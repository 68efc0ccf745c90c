import type { PostgresClient, PostgresQuery } from './pool.ts';

/** What a handler may do to the database in `event.commit`; over when its callback has ended. */
export interface PostgresTransaction {
  /** Runs a statement; `$1` and so on stand for the values. */
  query: PostgresQuery;
}

// Begins and ends are the inbox's own; comments before them change nothing.
const forbidden =
  /^(?:\s|--[^\n]*(?:\n|$)|\/\*[^]*?\*\/)*(?:begin|start|commit|end|abort|prepare\s+transaction|rollback(?!\s+to\b))\b/i;

/** Runs writes of others; the transaction around them is somebody else's. */
export async function runWrites<Result>(
  client: PostgresClient,
  write: (transaction: PostgresTransaction) => Result,
): Promise<Awaited<Result>> {
  let isOver = false;
  const check = (sql: string) => {
    if (isOver) throw new Error('The transaction is over: its callback has ended.');
    if (forbidden.test(sql)) throw new Error('A handler does not begin or end transactions.');
  };
  try {
    return await write({
      async query(sql, values) {
        check(sql);
        return client.query(sql, values);
      },
    });
  } finally {
    isOver = true;
  }
}
