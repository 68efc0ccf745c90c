import type { JsonSchema } from './field-rows.ts';
import { code } from './markdown.ts';

/** What a schema forbids, and in what unit it counts, in words. */
export function limitsOf(schema: JsonSchema, element?: JsonSchema): readonly string[] {
  return [
    ...limits.flatMap((limit) => limit(schema) ?? []),
    ...(element === undefined ? [] : limitsOf(element).map((limit) => `each ${limit}`)),
  ];
}

/** One kind of limit; a new one is a line here. */
const limits: readonly ((schema: JsonSchema) => string | undefined)[] = [
  ({ enum: values }) => values && oneOf(values),
  ({ anyOf }) => anyOf?.flatMap(({ enum: values }) => (values ? oneOf(values) : [])).join(', '),
  (schema) => bytes(schema['x-max-bytes']),
  range,
  ({ minItems, maxItems }) => range({ minimum: minItems, maximum: maxItems }, ' elements'),
  ({ minLength, maxLength }) => range({ minimum: minLength, maximum: maxLength }, ' characters'),
  (schema) => units.get(schema['x-unit']),
  (schema) =>
    schema['x-default'] === undefined ? undefined : `default ${code(schema['x-default'])}`,
];

const units = new Map<unknown, string>([
  ['s', 'in seconds'],
  ['ms', 'in milliseconds'],
]);

function oneOf(values: readonly unknown[]): string {
  const list = values.map((value) => (value === '' ? 'empty' : code(value))).join(', ');
  return values.length === 1 ? list : `one of ${list}`;
}

function bytes(max: unknown): string | undefined {
  return typeof max === 'number' ? `at most ${max} bytes` : undefined;
}

interface Bounds {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

function range({ minimum, maximum }: Bounds, of = ''): string | undefined {
  const least = minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum;
  if (least !== undefined && maximum !== undefined) return `${least} to ${maximum}${of}`;
  if (least !== undefined) return `at least ${least}${of}`;
  return maximum === undefined ? undefined : `at most ${maximum}${of}`;
}
