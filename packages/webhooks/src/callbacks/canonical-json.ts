import { isRecord } from './schema.ts';

/**
 * JSON text that is the same for equal values, in whatever order their fields stand.
 *
 * @throws RangeError if the value is nested deeper than the stack allows.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const fields = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`);
  return `{${fields.join(',')}}`;
}
