import type { FactRow } from './fact-file.ts';
import { field, valuesText, type Field } from './field.ts';

/** Other spellings by the value they stand for. */
export type Spellings = ReadonlyMap<string | number, readonly string[]>;

/**
 * The rows of a fact file as fields: other spellings of a value are values too, and an object that
 * only its members name is a field of which nothing else is said.
 */
export function factFields(rows: readonly FactRow[], spellings: Spellings = new Map()): Field[] {
  const stated = new Map(rows.map((row) => [row.name, toField(row, spellings)]));
  const implied = rows
    .flatMap(({ name }) => objectsAbove(name))
    .filter((name) => !stated.has(name))
    .map((name) => field(name, {}));
  return [...stated.values(), ...implied];
}

function toField(row: FactRow, spellings: Spellings): Field {
  const { type, items, required, unit = unitInNote(row) } = row;
  const values = row.enum ?? (row.value === undefined ? undefined : [row.value]);
  return field(row.name, {
    type: items === undefined ? type : `${type ?? 'anything'} of ${items}`,
    required,
    enum: valuesText(values?.flatMap((value) => [value, ...(spellings.get(value) ?? [])])),
    max_bytes: row.max_bytes,
    max_items: row.max_items,
    min: row.min,
    max: row.max,
    min_value: row.min_value,
    unit,
    default: row.default,
  });
}

/** Where a table says nothing of the unit and the sample shows it, the note says so. */
function unitInNote({ note = '' }: FactRow): 's' | undefined {
  return note.includes('Unix seconds') ? 's' : undefined;
}

/** `A.B[].C` stands in `A` and `A.B`. */
function objectsAbove(name: string): string[] {
  const steps = name.split('.').slice(0, -1);
  return steps.map((_step, index) =>
    steps
      .slice(0, index + 1)
      .join('.')
      .replace(/\[\]$/, ''),
  );
}
