import type { ContractIssue, Endpoint } from '@trtc-kit/contracts';
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';

/** What a command that nobody has was perhaps meant to be. */
export function hintAtCommand(method: string, path: string, paths: readonly string[]): string {
  if (paths.includes(path)) return `commands are sent by POST, this is ${method}`;
  const meant = nearest(path, paths);
  return meant === undefined ? 'no command is spelled like it' : `did you mean ${meant}?`;
}

/** What fields that nobody documented were perhaps meant to be, one line for each that is close. */
export function hintAtFields(
  { request }: Endpoint,
  undocumented: readonly ContractIssue[],
): readonly string[] {
  return undocumented.flatMap(({ path }) => {
    const names = path.replace(/\[\d+\]/g, '').split('.');
    const sent = names.at(-1) ?? '';
    const beside = fieldsAt(request, names.slice(0, -1));
    const meant = nearest(sent, beside);
    return meant === undefined ? [] : [`${path} is not documented: did you mean ${meant}?`];
  });
}

/** The closest of these, if it is close: at most a third of the text differs. */
function nearest(text: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, far: distance(text.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best !== undefined && best.far <= text.length / 3 ? best.candidate : undefined;
}

/** The documented fields at a place in a schema. */
function fieldsAt(schema: unknown, names: readonly string[]): readonly string[] {
  const object = unwrap(schema);
  if (!(object instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, unknown>> = object.shape;
  const [name, ...rest] = names;
  return name === undefined ? Object.keys(shape) : fieldsAt(shape[name], rest);
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap());
  return schema instanceof z.ZodArray ? unwrap(schema.element) : schema;
}
