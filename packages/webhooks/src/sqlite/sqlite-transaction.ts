import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

/** A row, by the names of its columns. */
export type SqliteRow = Record<string, SQLOutputValue>;

/** What a handler may do to the database in `event.commit`; over when its callback returns. */
export interface SqliteTransaction {
  /** Runs a statement, and gives how many rows it changed. */
  run(sql: string, ...parameters: SQLInputValue[]): number;
  /** The first row of a query, if there is one. */
  get(sql: string, ...parameters: SQLInputValue[]): SqliteRow | undefined;
  /** The rows of a query. */
  all(sql: string, ...parameters: SQLInputValue[]): SqliteRow[];
}

/** Runs writes of others; the transaction around them is somebody else's. */
export type RunWrites = <Result>(write: (transaction: SqliteTransaction) => Result) => Result;

// Begins, ends and settings are the inbox's own; comments before them change nothing.
const forbidden =
  /^(?:\s|--[^\n]*(?:\n|$)|\/\*[^]*?\*\/)*(?:begin|commit|end|rollback|savepoint|release|pragma|attach|detach|vacuum)\b/i;

const mostStatements = 200;

/** Keeps the statements of others, so that each is prepared once. */
export function createRunWrites(database: DatabaseSync): RunWrites {
  const statements = new Map<string, StatementSync>();

  const prepare = (sql: string) => {
    const kept = statements.get(sql);
    if (kept !== undefined) return kept;
    if (forbidden.test(sql)) throw new Error('A handler does not begin or end transactions.');
    if (statements.size >= mostStatements) statements.clear();
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };

  return (write) => {
    let isOver = false;
    const open = (sql: string) => {
      if (isOver) throw new Error('The transaction is over: its callback must not be async.');
      return prepare(sql);
    };
    try {
      const result = write({
        run: (sql, ...parameters) => Number(open(sql).run(...parameters).changes),
        get: (sql, ...parameters) => open(sql).get(...parameters),
        all: (sql, ...parameters) => open(sql).all(...parameters),
      });
      checkSync(result);
      return result;
    } finally {
      isOver = true;
    }
  };
}

function checkSync(result: unknown): void {
  if (!(result instanceof Promise)) return;
  // What it still does fails, and that is told by the error below.
  result.catch(() => undefined);
  throw new TypeError('The callback of commit must not be async: SQLite has one transaction.');
}
