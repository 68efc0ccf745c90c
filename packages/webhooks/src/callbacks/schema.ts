import type { Callback } from '@trtc-kit/contracts';

/** As much of a Zod schema as a walk over it reads. */
export interface Schema {
  readonly _zod: { readonly def: SchemaDefinition };
}

interface SchemaDefinition {
  readonly type: string;
  /** Of an object. */
  readonly shape?: Readonly<Record<string, Schema>>;
  /** Of an array. */
  readonly element?: Schema;
  /** Of what is optional. */
  readonly innerType?: Schema;
  /** Of a union. */
  readonly options?: readonly Schema[];
  /** Of an enum. */
  readonly entries?: Readonly<Record<string, string | number>>;
  /** Of a literal. */
  readonly values?: readonly unknown[];
}

/** The schema of a callback's body, to be walked over. */
export function bodySchemaOf(callback: Callback): Schema {
  return callback.body;
}

/** The fields of an object; none for any other schema. */
export function fieldsOf(schema: Schema): readonly (readonly [name: string, field: Schema])[] {
  return Object.entries(schema._zod.def.shape ?? {});
}

/** The schema without the wrapper that makes it optional. */
export function unwrap(schema: Schema): Schema {
  const { innerType } = schema._zod.def;
  return innerType === undefined ? schema : unwrap(innerType);
}

/** Where a field of a name stands, the outermost first; lists are not looked into. */
export function findPath(schema: Schema, name: string): readonly string[] | undefined {
  const fields = fieldsOf(unwrap(schema));
  if (fields.some(([field]) => field === name)) return [name];
  for (const [field, inner] of fields) {
    const rest = findPath(inner, name);
    if (rest !== undefined) return [field, ...rest];
  }
  return undefined;
}

/** What stands at a path of a value, if anything. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, step) => (isRecord(inner) ? inner[step] : undefined), value);
}

/** Whether a value has fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
