import { z } from 'zod';
import { FaultSyntaxError, type FaultPlan } from './fault.ts';

const count = z.coerce.number().int().min(0).optional();

const plan = z.strictObject({
  code: z.coerce.number().int().min(1).optional(),
  status: z.coerce.number().int().min(400).max(599).optional(),
  delay: count,
  reset: z.enum(['before', 'after']).optional(),
  truncate: z.literal('true').optional(),
  times: count,
  skip: count,
});

/**
 * Reads a fault as a header has it: `code=60007;times=2`. A word alone is a switch: `truncate` is
 * `truncate=true`, `reset` is `reset=before`.
 *
 * @throws FaultSyntaxError that says what is wrong with it.
 */
export function parseFaultPlan(text: string): FaultPlan {
  const parts = text.split(';').map((part) => part.trim());
  const entries = parts.filter((part) => part !== '').map(toEntry);
  const parsed = plan.safeParse(Object.fromEntries(entries));
  if (!parsed.success) {
    throw new FaultSyntaxError(`"${text}" is no fault: ${z.prettifyError(parsed.error)}`);
  }
  const { truncate, ...rest } = parsed.data;
  return truncate === undefined ? rest : { ...rest, truncate: true };
}

const switches: Readonly<Record<string, string>> = { truncate: 'true', reset: 'before' };

function toEntry(part: string): readonly [string, string] {
  const [key = '', value] = part.split('=', 2).map((side) => side.trim());
  return [key, value ?? switches[key] ?? ''];
}
