import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** How many statements are kept prepared. */
const statementLimit = 200;

/** `node:sqlite` as Kysely's dialect wants it: with `reader`, and statements kept prepared. */
export function toKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const prepare = createPreparer(database);
  return {
    close: () => database.close(),
    // A transaction that only begins to write later could not do so after another process did.
    prepare: (text) => toKyselyStatement(prepare(text === 'begin' ? 'begin immediate' : text)),
  };
}

/** Prepares a statement, or finds it prepared. */
export function createPreparer(database: DatabaseSync): (text: string) => StatementSync {
  const prepared = new Map<string, StatementSync>();
  return (text) => {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    if (prepared.size >= statementLimit) prepared.clear();
    const statement = database.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
}

function toKyselyStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...toInputs(parameters)),
    run: (parameters) => statement.run(...toInputs(parameters)),
    iterate: (parameters) => statement.iterate(...toInputs(parameters)),
  };
}

// Every parameter is a value of a table's row, or a condition on one: text, numbers, bytes, null.
const toInputs = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
