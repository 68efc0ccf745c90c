import type { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Writes a schema the plain way, which people read and code generators take. */
export function plain(schema: JsonSchema): void {
  joinLists(schema);
  if (schema.const !== undefined) {
    schema.enum = [schema.const];
    delete schema.const;
  }
  tidyNumbers(schema);
  // Every key of a JSON object is a text.
  delete schema.propertyNames;
}

/**
 * What arrives may grow: further properties are not forbidden, and the values of an enum are the
 * known ones, not the only ones. The command word of a callback stays fixed.
 */
export function describeReceived(schema: JsonSchema, path: readonly (string | number)[]): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  if (path.at(-1) === 'CallbackCommand' || schema.enum === undefined) return;
  schema['x-extensible-enum'] = schema.enum;
  delete schema.enum;
}

/** Makes one list of a choice between lists of the same type. The branches have been visited. */
function joinLists(schema: JsonSchema): void {
  const [first, ...others] = schema.anyOf ?? [];
  if (first === undefined || others.some(({ type }) => type !== first.type)) return;
  const lists = [first, ...others].map(valuesOf);
  if (lists.some((values) => values === undefined)) return;
  if (first.type !== undefined) schema.type = first.type;
  schema.enum = lists.flatMap((values) => values ?? []);
  delete schema.anyOf;
}

function valuesOf(schema: JsonSchema): JsonSchema['enum'] {
  // The branch of a received shape has been opened already.
  return schema.enum ?? (schema['x-extensible-enum'] as JsonSchema['enum']);
}

/**
 * Drops the bounds of a safe integer, which say nothing about the wire. An integer without a limit
 * is of 64 bits: a time in milliseconds does not fit in the 32 that many generators take otherwise.
 */
function tidyNumbers(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.type === 'number' && (schema.enum ?? []).some(Number.isInteger))
    schema.type = 'integer';
  if (schema.type === 'integer' && schema.enum === undefined && schema.maximum === undefined)
    schema.format = 'int64';
}
