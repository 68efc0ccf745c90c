import type { PostgresPool } from './pool.ts';

/** A pool that is this inbox's own. */
export interface OwnPool extends PostgresPool {
  end(): Promise<void>;
}

// A callback waits no longer for a connection than its sender does for the ack.
const connectTimeout = 5_000;

/** Connections that are made when they are needed. */
export async function openPool(connectionString: string, max: number): Promise<OwnPool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: connectTimeout,
    application_name: 'trtc-kit inbox',
  });
  // A connection that breaks while nobody uses it: the next statement gets another one.
  pool.on('error', () => undefined);
  return pool;
}
