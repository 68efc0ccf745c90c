import type { PGlite } from '@electric-sql/pglite';
import type { PostgresClient, PostgresPool } from '../src/store/postgres.ts';

/** PGlite as a pool of one connection. */
export function toPool(pglite: PGlite): PostgresPool {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    async connect() {
      const before = tail;
      const { promise, resolve } = Promise.withResolvers<undefined>();
      tail = promise;
      await before;
      return toClient(pglite, () => resolve(undefined));
    },
  };
}

function toClient(pglite: PGlite, release: () => void): PostgresClient {
  return {
    async query({ text, values }) {
      const { rows, affectedRows = 0 } = await pglite.query(text, values);
      const [command = ''] = text.trim().toUpperCase().split(/\s/);
      return { command, rowCount: affectedRows, rows };
    },
    release,
  };
}
