import type { Endpoint } from '@trtc-kit/contracts';
import { isApiError } from '../errors/is-api-error.ts';
import { TransportError } from '../errors/transport-error.ts';

/** What became of a command whose answer was lost. */
export type Confirmation = 'done' | 'notDone' | 'unknown';

/** Whether a failure leaves open what became of an unsafe command that can be looked up. */
export function canConfirm(error: unknown, { confirm }: Endpoint): boolean {
  if (confirm === undefined || !(error instanceof TransportError)) return false;
  return error.mayHaveTakenEffect && error.failure !== 'aborted';
}

/** Reads what the command writes, and compares it with what was asked for. */
export async function confirm(
  { confirm: facts }: Endpoint,
  request: object,
  read: (by: Endpoint) => Promise<unknown>,
): Promise<Confirmation> {
  if (facts === undefined) return 'unknown';
  try {
    return contains(await read(facts.by), request) ? 'done' : 'unknown';
  } catch (error) {
    return isApiError(error, facts.by) && error.code === facts.absent ? 'notDone' : 'unknown';
  }
}

/** Whether an answer has every property of a request; the order of a list does not matter. */
function contains(answer: unknown, request: object): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  const found: Readonly<Record<string, unknown>> = { ...answer };
  return Object.entries(request).every(([key, value]) => toText(found[key]) === toText(value));
}

function toText(value: unknown): string {
  if (value === undefined) return '';
  return JSON.stringify(Array.isArray(value) ? [...(value as unknown[])].sort() : value);
}
