import { code, table } from './markdown.ts';
import type { FieldRow } from './field-rows.ts';

/** The fields of what is sent; nothing without fields. */
export function sentTable(rows: readonly FieldRow[]): string {
  return table(['Field', 'Type', 'Required', 'Limits', 'Description'], rows.map(toCells));
}

/** The fields of what is received; to the values on a list new ones may come. */
export function receivedTable(rows: readonly FieldRow[]): string {
  const known = rows.map((row) => ({ ...row, limits: row.limits.replaceAll('one of ', '') }));
  return table(['Field', 'Type', 'Always there', 'Values', 'Description'], known.map(toCells));
}

function toCells({ name, type, required, limits, description }: FieldRow): string[] {
  return [code(name), type, required ? 'yes' : 'no', limits, description];
}
