import { isRecord } from './schema.ts';

/**
 * JSON text that is the same for equal values, in whatever order their fields stand. Of values
 * `JSON.parse` gives.
 *
 * @throws RangeError if the value is nested deeper than the stack allows.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' && Number.isFinite(value)) return value.toString();
  if (Array.isArray(value)) return ofItems(value);
  return isRecord(value) ? ofFields(value) : JSON.stringify(value);
}

// Made longer a piece at a time: every callback comes through here, and lists of pieces cost more.

function ofItems(items: readonly unknown[]): string {
  let text = '';
  for (const item of items) text += `${text === '' ? '' : ','}${canonicalJson(item)}`;
  return `[${text}]`;
}

function ofFields(fields: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const name of Object.keys(fields).sort()) {
    text += `${text === '' ? '' : ','}${quote(name)}:${canonicalJson(fields[name])}`;
  }
  return `{${text}}`;
}

// Printable ASCII but quote and backslash.
const plain = /^[ !#-[\]-~]*$/;

/** Of what needs no escapes, in less time than `JSON.stringify` takes. */
function quote(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}
