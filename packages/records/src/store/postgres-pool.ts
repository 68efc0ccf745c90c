import type { PostgresPool as KyselyPool, PostgresPoolClient } from 'kysely';

/** A query as `pg` takes it. */
export interface PostgresQuery {
  readonly text: string;
  readonly values: unknown[];
  readonly types?: { getTypeParser(oid: number, format?: string): (value: string) => unknown };
}

/** A connection of `pg`, as far as it is used here. */
export interface PostgresClient {
  query(query: PostgresQuery): Promise<{
    readonly command: string;
    readonly rowCount: number | null;
    readonly rows: readonly unknown[];
  }>;
  /** How `pg` reads a type. Without it the types are read as the client reads them. */
  getTypeParser?(oid: number, format?: string): unknown;
  release(destroy?: boolean): void;
  /** Hears what other connections say. Without it nothing of other processes is heard. */
  on?(event: 'notification', listener: (message: PostgresMessage) => void): unknown;
  on?(event: 'error', listener: (error: Error) => void): unknown;
  on?(event: 'end', listener: () => void): unknown;
}

/** What another connection said. */
export interface PostgresMessage {
  readonly payload?: string | undefined;
}

/** A pool of `pg`, as far as it is used here. */
export interface PostgresPool {
  connect(): Promise<PostgresClient>;
}

/** `bigint`, which `pg` gives as text, for it may be more than a number holds. Ours never is. */
const bigint = 20;

/** The pool as Kysely wants it, with `bigint` as numbers. It does not end the pool. */
export function toKyselyPool(pool: PostgresPool): KyselyPool {
  const known = new WeakMap<PostgresClient, PostgresPoolClient>();
  return {
    options: {},
    end: () => Promise.resolve(),
    async connect() {
      const client = await pool.connect();
      const wrapped = known.get(client) ?? toKyselyClient(client);
      known.set(client, wrapped);
      return wrapped;
    },
  };
}

function toKyselyClient(client: PostgresClient): PostgresPoolClient {
  const types = typesOf(client);
  const query = (text: string, values: readonly unknown[] = []) =>
    client.query({ text, values: [...values], ...(types && { types }) });
  // Kysely names its overload for cursors, which are not used, and the commands of a result.
  return { query, release: (destroy) => client.release(destroy) } as PostgresPoolClient;
}

function typesOf(client: PostgresClient): PostgresQuery['types'] {
  if (client.getTypeParser === undefined) return undefined;
  const getParser = client.getTypeParser.bind(client);
  return {
    getTypeParser: (oid, format) =>
      // What `pg` gives is the function that it would use itself.
      oid === bigint ? Number : (getParser(oid, format) as (value: string) => unknown),
  };
}
