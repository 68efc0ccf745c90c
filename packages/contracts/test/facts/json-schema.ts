import { z } from 'zod';

/** One node of a JSON Schema. */
export type Node = z.core.JSONSchema.BaseSchema;

/** The shapes with a name of their own, by that name. */
export type Shapes = Readonly<Record<string, Node>>;

const shapePrefix = '#/$defs/';

/** A schema as JSON Schema, which is easier to walk than Zod. */
export function toJsonSchema(schema: z.ZodType): Node {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** A node with the shape it refers to. */
export function resolve(node: unknown, shapes: Shapes): Node {
  if (!isNode(node)) return {};
  if (node.$ref === undefined) return node;
  return { ...shapes[node.$ref.slice(shapePrefix.length)], ...node };
}

/** The element of an array, if it is one. */
export function itemsOf(node: Node, shapes: Shapes): Node | undefined {
  return node.items === undefined ? undefined : resolve(node.items, shapes);
}

/** The alternatives of a union, none if it is not one. */
export function branchesOf(node: Node, shapes: Shapes): Node[] {
  const branches = [node.anyOf, node.oneOf, node.allOf].flatMap((several) => several ?? []);
  return branches.map((branch) => resolve(branch, shapes));
}

/** The only values a node takes, `undefined` if any other is taken too. */
export function constantsOf(node: Node, shapes: Shapes): readonly unknown[] | undefined {
  const branches = branchesOf(node, shapes).map((branch) => constantsOf(branch, shapes));
  if (branches.length === 0) return node.const === undefined ? node.enum : [node.const];
  return branches.includes(undefined) ? undefined : branches.flatMap((values) => values ?? []);
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null;
}
