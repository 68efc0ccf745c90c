import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** Where there is a server of PostgreSQL for tests. */
export const serverUrl = process.env.TRTC_KIT_POSTGRES_URL;

/** A database of its own on that server. */
export interface PostgresDatabase extends AsyncDisposable {
  readonly url: string;
  readonly query: (sql: string) => Promise<unknown[]>;
}

/** Makes a database, which is dropped in the end. */
export async function makePostgresDatabase(): Promise<PostgresDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await query(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl ?? '');
  url.pathname = `/${name}`;
  return {
    url: url.href,
    query: (sql) => query(url.href, sql),
    async [Symbol.asyncDispose]() {
      // What a killed process had open may not be noticed yet.
      await query(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function query(connectionString: string | undefined, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}
