import type { PostgresInboxOptions } from './postgres-inbox.ts';
import { openPool } from './open-pool.ts';
import type { PostgresPool } from './pool.ts';

/** The options of an inbox, checked and filled in. */
export interface InboxSettings {
  readonly schema: string;
  /** How many handlers commit at a time. */
  readonly commitsAtOnce: number;
  readonly onError: (error: unknown) => void;
  /** Gives connections, and what ends them. */
  readonly connect: () => Promise<Connected>;
}

/** Connections, and what ends them. */
export interface Connected {
  readonly pool: PostgresPool;
  readonly end: () => Promise<void>;
}

// One each to store, to look for work, to end it, and for upkeep.
const reserved = 4;

// As PostgreSQL has it without quotes, and short enough for the names pg-boss makes of it.
const plainName = /^[a-z_][a-z0-9_]{0,39}$/;

/** @throws TypeError if an option is missing or wrong. */
export function toInboxSettings(options: PostgresInboxOptions): InboxSettings {
  const { schema = 'trtc_inbox', maxConnections = 10, onError = print } = options;
  if (!plainName.test(schema)) {
    throw new TypeError('schema must be a name of small letters, digits and underscores.');
  }
  if (!Number.isSafeInteger(maxConnections) || maxConnections <= reserved) {
    throw new TypeError(`maxConnections must be a whole number of ${reserved + 1} or more.`);
  }
  const connect = toConnect(options, maxConnections);
  return { schema, commitsAtOnce: maxConnections - reserved, onError, connect };
}

function toConnect(
  { connectionString, pool }: PostgresInboxOptions,
  maxConnections: number,
): InboxSettings['connect'] {
  if ((connectionString === undefined) === (pool === undefined)) {
    throw new TypeError('postgresInbox needs either connectionString or pool.');
  }
  if (pool !== undefined) {
    return () => Promise.resolve({ pool, end: () => Promise.resolve() });
  }
  return async () => {
    const own = await openPool(connectionString ?? '', maxConnections);
    return { pool: own, end: () => own.end() };
  };
}

function print(error: unknown): void {
  const words = error instanceof Error ? error.message : 'It threw what is no Error.';
  console.error(`@trtc-kit/webhooks: the upkeep of the inbox failed. ${words}`);
}
