/** What a statement gave; a `QueryResult` of `pg` is one. */
export interface PostgresResult {
  /** The rows, by the names of their columns. */
  readonly rows: Record<string, unknown>[];
  /** How many rows were read or changed. */
  readonly rowCount: number | null;
}

/** Runs one statement, or several without values; `$1` and so on stand for the values. */
export type PostgresQuery = (sql: string, values?: unknown[]) => Promise<PostgresResult>;

/** A connection that is somebody's for a while; a `PoolClient` of `pg` is one. */
export interface PostgresClient {
  query: PostgresQuery;
  /** Gives it back, or with `true` closes it. */
  release(destroy?: boolean): void;
  on?(event: 'error', listener: () => void): unknown;
  off?(event: 'error', listener: () => void): unknown;
}

/** Connections to one database; a `Pool` of `pg` is one. */
export interface PostgresPool {
  query: PostgresQuery;
  connect(): Promise<PostgresClient>;
}
