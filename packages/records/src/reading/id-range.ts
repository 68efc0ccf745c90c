import { sql, type Expression, type SqlBool } from 'kysely';
import type { IdMatch } from './call-query.ts';

/** No text that begins with the prefix comes after it. */
const last = '\u{10FFFF}';

/** The prefix that is asked for; none where a whole id is, or anything at all. */
export function prefixOf(match: IdMatch | undefined): string | undefined {
  if (match === undefined || typeof match === 'string') return undefined;
  return match.startsWith === '' ? undefined : match.startsWith;
}

/** The whole id that is asked for. */
export function wholeId(match: IdMatch | undefined): string | undefined {
  return typeof match === 'string' ? match : undefined;
}

/** Whether a column begins with a prefix, said so that an index serves. */
export function beginsWith(column: string, prefix: string): Expression<SqlBool> {
  const ref = sql.ref(column);
  return sql`(${ref} >= ${prefix} and ${ref} < ${prefix + last})`;
}

/** The same, said so that no index is used: for a prefix that so many share that order matters more. */
export function happensToBeginWith(column: string, prefix: string): Expression<SqlBool> {
  // Databases count characters, JavaScript counts units of UTF-16.
  const length = Array.from(prefix).length;
  return sql`substr(${sql.ref(column)}, 1, ${sql.lit(length)}) = ${prefix}`;
}
