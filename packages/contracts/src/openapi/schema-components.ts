import type { SchemaObject } from 'openapi3-ts/oas31';
import { z } from 'zod';
import { describeReceived, tidyNumbers } from './schema-overrides.ts';

/** Which way a shape travels: what is sent is closed, what is received is open. */
export type Direction = 'sent' | 'received';

/** Gathers the named schemas of a document while converting Zod schemas into references. */
export interface SchemaComponents {
  /** Adds a schema under a name and returns the reference to it. */
  add(name: string, schema: z.ZodType, direction: Direction): { readonly $ref: string };
  /** All schemas so far, by name, in the order of the names. */
  all(): Readonly<Record<string, SchemaObject>>;
}

const prefix = '#/components/schemas/';

/**
 * An empty collection. A shape with an id of its own becomes a component of its own: under its id
 * as received, and with `Input` behind it as sent, for the two differ.
 */
export function createSchemaComponents(): SchemaComponents {
  const schemas = new Map<string, SchemaObject>();
  return {
    add(name, schema, direction) {
      const { $defs = {}, $schema: _, ...root } = toJsonSchema(schema, direction);
      const rename = (id: string) => (direction === 'sent' ? `${id}Input` : id);
      schemas.set(name, pointToComponents(root, rename));
      for (const [id, shape] of Object.entries($defs)) {
        schemas.set(rename(id), pointToComponents(shape, rename));
      }
      return { $ref: prefix + name };
    },
    all: () => Object.fromEntries([...schemas].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function toJsonSchema(schema: z.ZodType, direction: Direction): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(schema, {
    io: direction === 'sent' ? 'input' : 'output',
    override: ({ jsonSchema, path }) => {
      tidyNumbers(jsonSchema);
      if (direction === 'received') describeReceived(jsonSchema, path);
    },
  });
}

/** Zod refers to `#/$defs/Id`; in a document the same shape stands among the components. */
function pointToComponents(
  schema: z.core.JSONSchema._JSONSchema,
  rename: (id: string) => string,
): SchemaObject {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string'
      ? prefix + rename(value.replace('#/$defs/', ''))
      : key === 'id' && typeof value === 'string'
        ? undefined
        : value,
  );
  // OpenAPI 3.1 schemas are JSON Schema 2020-12, which is what Zod writes.
  return JSON.parse(text) as SchemaObject;
}
