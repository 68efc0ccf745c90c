import type { SchemaObject } from 'openapi3-ts/oas31';
import { z } from 'zod';
import { describeReceived, plain } from './schema-overrides.ts';

/** Which way a shape travels: what is sent is closed, what is received is open. */
export type Direction = 'sent' | 'received';

/** The dialect of JSON Schema that a version of OpenAPI takes. */
export type Dialect = 'draft-2020-12' | 'openapi-3.0';

/** Gathers the named schemas of a document while converting Zod schemas into references. */
export interface SchemaComponents {
  /** Adds a schema, under its own id or else the given name, and returns the reference to it. */
  add(name: string, schema: z.ZodType, direction: Direction): { readonly $ref: string };
  /** All schemas so far, by name, in the order of the names. */
  all(): Readonly<Record<string, SchemaObject>>;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

const prefix = '#/components/schemas/';

/**
 * An empty collection. A shape with an id of its own becomes a component of its own: under its id
 * as received, and with `Input` behind it as sent, for the two differ.
 */
export function createSchemaComponents(dialect: Dialect): SchemaComponents {
  const schemas = new Map<string, SchemaObject>();
  return {
    add(name, schema, direction) {
      const { root, shapes } = convert(schema, direction, dialect);
      const rename = (id: string) => (direction === 'sent' ? `${id}Input` : id);
      const id = schema.meta()?.id;
      const own = id === undefined ? name : rename(id);
      schemas.set(own, pointToComponents(root, rename));
      for (const [shapeId, shape] of Object.entries(shapes)) {
        schemas.set(rename(shapeId), pointToComponents(shape, rename));
      }
      return { $ref: prefix + own };
    },
    all: () => Object.fromEntries([...schemas].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** A schema, and apart from it the shapes with an id that it refers to. */
function convert(schema: z.ZodType, direction: Direction, target: Dialect) {
  const converted = z.toJSONSchema(schema, {
    target,
    io: direction === 'sent' ? 'input' : 'output',
    override: ({ jsonSchema, path }) => {
      plain(jsonSchema);
      if (direction === 'received') describeReceived(jsonSchema, path);
    },
  });
  const { $defs, definitions, $schema: _, ...root } = converted;
  // OpenAPI 3.0 has the older word for the same, which the type of the newer one lacks.
  const shapes = ($defs ?? definitions ?? {}) as Readonly<Record<string, JsonSchema>>;
  return { root, shapes };
}

/** Zod refers to `#/$defs/Id`; in a document the same shape stands among the components. */
function pointToComponents(schema: JsonSchema, rename: (id: string) => string): SchemaObject {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string'
      ? prefix + rename(value.split('/').at(-1) ?? '')
      : key === 'id' && typeof value === 'string'
        ? undefined
        : value,
  );
  // OpenAPI schemas are JSON Schema of the dialect asked for, which is what Zod writes.
  return JSON.parse(text, (_key, value: unknown) => bare(value)) as SchemaObject;
}

/** For OpenAPI 3.0 Zod wraps every reference, which is needed only where something stands beside it. */
function bare(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('allOf' in value)) return value;
  const { allOf, ...beside } = value;
  if (!Array.isArray(allOf) || allOf.length !== 1) return value;
  return Object.keys(beside).length === 0 ? (allOf[0] as unknown) : value;
}
