import { sql, type RawBuilder } from 'kysely';
import type { RowInsert } from './store.ts';

/** The statement that inserts what `source` gives: `values (…)`, or a query. */
export function toInsertStatement(
  { table, columns, key, onConflict = {} }: RowInsert,
  source: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  const target = sql.join(key.map((name) => sql.ref(name)));
  const changes = Object.entries(onConflict).map(([name, how]) => {
    const column = sql.ref(name);
    const given = sql.ref(`excluded.${name}`);
    return how === 'add'
      ? sql`${column} = ${sql.ref(`${table}.${name}`)} + ${given}`
      : sql`${column} = ${given}`;
  });
  const action = changes.length === 0 ? sql`nothing` : sql`update set ${sql.join(changes)}`;
  return sql`insert into ${sql.table(table)} (${names}) ${source} on conflict (${target}) do ${action}`;
}
