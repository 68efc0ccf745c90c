import { randomUUID } from 'node:crypto';
import type { News, NewsListener } from './news.ts';
import { toChange, toPayloads } from './news-payload.ts';
import type { PostgresClient, PostgresPool } from './postgres-pool.ts';

/** A channel for each schema: its name, of letters and digits alone. */
const channel = `'trtc_records_' || md5(current_schema())`;

/** News by `listen` and `notify`. Listening keeps a connection of the pool. */
export function createPostgresNews(pool: PostgresPool, own: string = randomUUID()): News {
  return {
    async tell(changes) {
      const payloads = changes.flatMap((change) => toPayloads(own, change));
      const text = `select pg_notify(${channel}, payload) from unnest($1::text[]) as payload`;
      const client = await pool.connect();
      try {
        await client.query({ text, values: [payloads] });
      } finally {
        client.release();
      }
    },
    listen: async (listener) => listenOn(await pool.connect(), own, listener),
  };
}

async function listenOn(
  client: PostgresClient,
  own: string,
  { hear, lose }: NewsListener,
): Promise<() => void> {
  let isOver = false;
  const end = () => {
    if (isOver) return false;
    isOver = true;
    // It still listens, so that nobody else should have it.
    client.release(true);
    return true;
  };
  const fail = (error: unknown) => {
    if (end()) lose(error);
  };
  client.on?.('notification', ({ payload = '' }) => {
    const change = toChange(own, payload);
    if (change !== undefined && !isOver) hear(change);
  });
  client.on?.('error', fail);
  client.on?.('end', () => fail(new Error('PostgreSQL has closed the connection.')));
  try {
    await client.query({ text: `listen ${await nameOfChannel(client)}`, values: [] });
  } catch (error) {
    end();
    throw error;
  }
  return () => void end();
}

async function nameOfChannel(client: PostgresClient): Promise<string> {
  const { rows } = await client.query({ text: `select ${channel} as name`, values: [] });
  // The query names its only column.
  const [row] = rows as readonly { readonly name: string }[];
  if (row === undefined) throw new Error('PostgreSQL gave no name for the channel.');
  return row.name;
}
