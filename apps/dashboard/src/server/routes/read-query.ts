import type { z } from 'zod';
import { Refusal } from '../refusal.ts';

/**
 * The query of a request, checked.
 *
 * @throws Refusal that names the parameters that are wrong.
 */
export function readQuery<Schema extends z.ZodType>(
  schema: Schema,
  query: Readonly<Record<string, string>>,
): z.output<Schema> {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(({ path, message }) =>
    [...path.map(String), message].join(': '),
  );
  throw new Refusal(400, 'query', `The query is wrong: ${wrong.join('; ')}.`);
}
