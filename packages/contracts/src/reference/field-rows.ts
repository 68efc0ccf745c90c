import { z } from 'zod';
import { plain } from '../openapi/schema-overrides.ts';
import { limitsOf } from './limits.ts';

/** A JSON Schema as Zod writes it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** One field of a shape, however deep. */
export interface FieldRow {
  /** `RoomInfo.RoomId`; `[]` stands for the elements of an array: `UserList[].Status`. */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly limits: string;
  readonly description: string;
}

/** Every field of a schema, each object followed by what is in it. */
export function fieldRows(schema: z.ZodType): readonly FieldRow[] {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => plain(jsonSchema),
  });
  const resolve = (part: JsonSchema): JsonSchema => {
    const shape = $defs[part.$ref?.replace('#/$defs/', '') ?? ''];
    return shape === undefined ? part : { ...shape, ...part };
  };
  return rowsIn(root, '', resolve);
}

type Resolve = (part: JsonSchema) => JsonSchema;

function rowsIn(schema: JsonSchema, prefix: string, resolve: Resolve): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, part]) => {
    if (typeof part === 'boolean') return [];
    const field = resolve(part);
    const name = `${prefix}${key}`;
    const row = {
      name,
      type: typeOf(field, resolve),
      required: schema.required?.includes(key) ?? false,
      limits: limitsOf(field, elementOf(field, resolve)).join('; '),
      description: field.description ?? '',
    };
    return [row, ...rowsBelow(field, name, resolve)];
  });
}

function rowsBelow(field: JsonSchema, name: string, resolve: Resolve): FieldRow[] {
  const element = elementOf(field, resolve);
  if (element !== undefined) return rowsBelow(element, `${name}[]`, resolve);
  return rowsIn(field, `${name}.`, resolve);
}

function elementOf({ items }: JsonSchema, resolve: Resolve): JsonSchema | undefined {
  return typeof items === 'object' && !Array.isArray(items) ? resolve(items) : undefined;
}

function typeOf(schema: JsonSchema, resolve: Resolve): string {
  const element = elementOf(schema, resolve);
  if (element !== undefined) return `array of ${typeOf(element, resolve)}`;
  const choices = schema.anyOf?.map((choice) => typeOf(resolve(choice), resolve));
  return choices?.join(' or ') ?? [schema.type ?? 'any'].flat().join(' or ');
}
