import type { InboxEntry } from '../inbox/inbox-store.ts';
import type { OpenedDatabase } from './opened-database.ts';
import type { PostgresClient } from './pool.ts';

/** The ids that have arrived within the window. */
export interface RememberedIds {
  /** Makes ids known, each of which stands there once, and gives those that are new. */
  add(client: PostgresClient, arrived: ArrivedIds): Promise<ReadonlySet<string>>;
  /** Forgets, in the background and now and then, what is older than the window. */
  prune(now: number, within: number): void;
}

interface ArrivedIds {
  readonly seen: readonly Pick<InboxEntry, 'id' | 'receivedAt'>[];
  readonly within: number;
}

/** The ids in a database. */
export function createRememberedIds({ pool, schema, onError }: OpenedDatabase): RememberedIds {
  let prunedAt = 0;

  return {
    async add(client, { seen, within }) {
      // In one order everywhere, so that receivers do not wait for each other in a circle.
      const { rows } = await client.query(
        `INSERT INTO ${schema}.inbox_ids AS known (id, at)
         SELECT id, at FROM unnest($1::text[], $2::bigint[]) AS arrived (id, at) ORDER BY id
         ON CONFLICT (id) DO UPDATE SET at = excluded.at WHERE known.at <= excluded.at - $3::bigint
         RETURNING id`,
        [seen.map(({ id }) => id), seen.map(({ receivedAt }) => receivedAt), within],
      );
      return new Set(rows.map(({ id }) => String(id)));
    },
    prune(now, within) {
      if (now - prunedAt < within / 10) return;
      prunedAt = now;
      const forgotten = pool.query(
        `DELETE FROM ${schema}.inbox_ids WHERE id IN (
           SELECT id FROM ${schema}.inbox_ids WHERE at <= $1 FOR UPDATE SKIP LOCKED
         )`,
        [now - within],
      );
      forgotten.catch(onError);
    },
  };
}
