import type { PostgresPool, PostgresQuery } from './pool.ts';
import type { Transact } from './transactions.ts';

// Each step is run once, in its order; `inbox_version` holds the number of those that were. The
// events themselves are jobs of pg-boss, whose tables of the same schema it looks after.
const steps: readonly ((schema: string) => string)[] = [
  (schema) => `
  CREATE TABLE ${schema}.inbox_ids (id text PRIMARY KEY, at bigint NOT NULL);
  CREATE INDEX inbox_ids_by_age ON ${schema}.inbox_ids (at);
  -- The handlers that are done with a job which is not handled yet.
  CREATE TABLE ${schema}.inbox_done (job uuid, handler text, PRIMARY KEY (job, handler));
  CREATE TABLE ${schema}.inbox_dead_letters (
    job uuid PRIMARY KEY,
    queue text NOT NULL,
    key text NOT NULL,
    entry text NOT NULL,
    -- Since it arrived or was replayed; and as pg-boss counts them, from the start.
    attempts int NOT NULL,
    claims int NOT NULL,
    error text NOT NULL,
    died_at bigint NOT NULL,
    held boolean NOT NULL
  );
  `,
];

/** The version of the tables this release writes. */
export const schemaVersion = steps.length;

/**
 * Brings the tables of a schema up to this release, in one transaction.
 *
 * @throws Error if a later release has written them.
 */
export async function migrate(
  schema: string,
  { pool, transact }: { readonly pool: PostgresPool; readonly transact: Transact },
): Promise<void> {
  // Who may not create schemas can still use one that is there.
  if ((await versionOf(schema, (sql, values) => pool.query(sql, values))) === schemaVersion) return;
  await transact(async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`trtc-kit inbox ${schema}`]);
    const version = await versionOf(schema, (sql, values) => client.query(sql, values));
    if (version === undefined) {
      await client.query(`
        CREATE SCHEMA IF NOT EXISTS ${schema};
        CREATE TABLE ${schema}.inbox_version (version int NOT NULL);
        INSERT INTO ${schema}.inbox_version VALUES (0)`);
    }
    for (const step of steps.slice(version)) await client.query(step(schema));
    await client.query(`UPDATE ${schema}.inbox_version SET version = ${schemaVersion}`);
  });
}

/** The version of the tables; nothing if there are none. */
async function versionOf(schema: string, query: PostgresQuery): Promise<number | undefined> {
  const { rows: found } = await query('SELECT to_regclass($1) IS NOT NULL AS found', [
    `${schema}.inbox_version`,
  ]);
  if (found[0]?.found !== true) return undefined;
  const { rows } = await query(`SELECT version FROM ${schema}.inbox_version`);
  const version = Number(rows[0]?.version);
  if (version <= schemaVersion) return version;
  throw new Error(
    `The schema has version ${version} of the inbox, and this release knows ${schemaVersion}.`,
  );
}
