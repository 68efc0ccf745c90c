import type { Expression, Kysely, RawBuilder, SqlBool } from 'kysely';
import type { News } from './news.ts';
import type { Tables } from './tables.ts';

/** A connection, or a transaction on it. */
export type Database = Kysely<Tables>;

/** Rows to be written at once: one statement, whatever their number. */
export interface RowInsert {
  readonly table: keyof Tables;
  /** The columns and their types, which PostgreSQL needs to know of a list. */
  readonly columns: Readonly<Record<string, 'bigint' | 'bytes' | 'text'>>;
  /** What tells two rows apart. */
  readonly key: readonly string[];
  /** What to do with columns of a row that is there already; without one nothing changes. */
  readonly onConflict?: Readonly<Record<string, 'add' | 'replace'>>;
}

/** A value of a row. */
export type Cell = string | number | Uint8Array | null;

/** What the two databases say differently. Every query is written once, on top of it. */
export interface Flavour {
  /** The type of a number that PostgreSQL calls `bigint`, and of bytes. */
  readonly bytes: 'blob' | 'bytea';
  /** What follows `text` for an order by bytes, which is the same everywhere. */
  readonly text: RawBuilder<unknown>;
  /** What follows a table that has no other order than its key's. */
  readonly clustered: RawBuilder<unknown>;
  /** The schema that tables are made in, where there are schemas. */
  readonly schemaOf: (database: Database) => Promise<string | undefined>;
  /** Whether a column has one of many values. */
  readonly among: (
    column: string,
    values: readonly string[] | readonly number[],
  ) => Expression<SqlBool>;
  /** Writes many rows; within a transaction. */
  readonly insertRows: (
    transaction: Database,
    insert: RowInsert,
    rows: readonly (readonly Cell[])[],
  ) => Promise<void>;
  /** Waits until no other process writes; within a transaction, to its end. */
  readonly lock: (transaction: Database) => Promise<void>;
}

/** Where an archive is kept: what `sqliteStore` and `postgresStore` make. */
export interface Store {
  readonly database: Database;
  readonly flavour: Flavour;
  /** How other processes hear of changes; absent where there is no way. */
  readonly news?: News | undefined;
  /** Closes what the store opened itself. */
  readonly close: () => Promise<void>;
}
