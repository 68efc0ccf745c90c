/** A value as JSON has it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every object in a value, the value itself included. */
export function nodesIn(node: Json): Record<string, Json>[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(nodesIn);
  return Array.isArray(node) ? below : [node, ...below];
}

/** What a JSON pointer, written as a reference, leads to. */
export function find(root: Json, reference: string): Json | undefined {
  const steps = reference.replace('#/', '').split('/');
  return steps.reduce<Json | undefined>((node, step) => {
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return undefined;
    return node[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  }, root);
}

/** The values of an object, or the elements of a list; none for anything else. */
export function valuesOf(node: Json | undefined): Json[] {
  return typeof node === 'object' && node !== null ? Object.values(node) : [];
}
