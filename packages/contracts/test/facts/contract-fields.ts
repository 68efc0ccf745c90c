import type { z } from 'zod';
import { field, valuesText, type Field } from './field.ts';
import * as jsonSchema from './json-schema.ts';
import type { Node, Shapes } from './json-schema.ts';

/** Every field of a contract's schema by its dotted path, in the words of the fact files. */
export function contractFields(schema: z.ZodType): Field[] {
  const root = jsonSchema.toJsonSchema(schema);
  const shapes = root.$defs ?? {};
  return fieldsBelow(jsonSchema.resolve(root, shapes), '', shapes);
}

function fieldsBelow(node: Node, path: string, shapes: Shapes): Field[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([key, property]) => {
    const name = path === '' ? key : `${path}.${key}`;
    const child = jsonSchema.resolve(property, shapes);
    const required = String(node.required?.includes(key) ?? false);
    const { facets } = toField(name, child, shapes);
    return [{ name, facets: { ...facets, required } }, ...fieldsBelow(child, name, shapes)];
  });
  const items = jsonSchema.itemsOf(node, shapes);
  return [
    ...own,
    ...(items ? fieldsBelow(items, `${path}[]`, shapes) : []),
    ...jsonSchema.branchesOf(node, shapes).flatMap((branch) => fieldsBelow(branch, path, shapes)),
  ];
}

function toField(name: string, node: Node, shapes: Shapes): Field {
  const items = jsonSchema.itemsOf(node, shapes);
  const value = items ?? node;
  const type = typeOf(value, shapes);
  return field(name, {
    type: items ? `array of ${type}` : type,
    enum: valuesText(jsonSchema.constantsOf(value, shapes)),
    max_bytes: toText(value['x-max-bytes']),
    max_items: node.maxItems,
    min: bound(node.minimum),
    max: bound(node.maximum),
    min_value: bound(items?.minimum),
    unit: toText(value['x-unit']),
    default: toText(node['x-default']),
    other: otherLimits(node, items),
  });
}

/** `integer`, or `boolean | string` where there are several. */
function typeOf(node: Node, shapes: Shapes): string {
  const branches = jsonSchema.branchesOf(node, shapes).map((branch) => typeOf(branch, shapes));
  if (branches.length > 0) return [...new Set(branches)].join(' | ');
  // JSON Schema calls a list of whole numbers a number.
  const wholeNumbers = jsonSchema.constantsOf(node, shapes)?.every(Number.isInteger) ?? false;
  return wholeNumbers ? 'integer' : [node.type ?? 'unknown'].flat().join(' | ');
}

function bound(limit: number | undefined): number | undefined {
  return isPlainBound(limit) ? undefined : limit;
}

/** Whether a bound is only that of the whole numbers JavaScript holds exactly. */
function isPlainBound(limit: unknown): boolean {
  return Math.abs(Number(limit)) === Number.MAX_SAFE_INTEGER;
}

function toText(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value).replaceAll('"', '');
}

const structure = ['$ref', 'anyOf', 'type', 'properties', 'required', 'additionalProperties'];
const words = ['id', 'description', 'enum', 'const', 'x-max-bytes', 'x-unit', 'minimum'];
const ofItems = new Set([...structure, ...words, 'propertyNames']);
const ofNode = new Set([...ofItems, 'items', 'maxItems', 'maximum', 'x-default']);

/** What a schema asks beyond the words of the fact files, a pattern for example. */
function otherLimits(node: Node, items: Node | undefined): string | undefined {
  const keywords = (of: Node) => Object.keys(of).filter((key) => !isPlainBound(of[key]));
  const beyond = [
    ...keywords(node).filter((key) => !ofNode.has(key)),
    ...keywords(items ?? {}).filter((key) => !ofItems.has(key)),
  ];
  return beyond.length > 0 ? beyond.join(' ') : undefined;
}
