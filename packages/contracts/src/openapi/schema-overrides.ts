import type { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Drops the bounds of a safe integer, which say nothing about the wire, and names integers. */
export function tidyNumbers(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.type === 'number' && (schema.enum ?? []).some(Number.isInteger))
    schema.type = 'integer';
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
