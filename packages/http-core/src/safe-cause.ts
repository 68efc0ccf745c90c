/** A failure of the network in words that can be logged. */
export interface SafeCause {
  /** The platform's code, such as ECONNRESET. */
  readonly code: string | undefined;
  /** The root of the failure, without its properties. */
  readonly error: Error;
}

/**
 * The root of a failure: the deepest cause's code and message, without its properties, and without
 * any query string, for that holds the UserSig.
 */
export function toSafeCause(error: unknown): SafeCause {
  const root = deepest(error, 8);
  const message = root instanceof Error ? root.message : String(root);
  const code = codeOf(root);
  const text = withoutQueries(message || 'unknown failure');
  return {
    code,
    error: new Error(code === undefined || text.includes(code) ? text : `${code}: ${text}`),
  };
}

function deepest(error: unknown, depth: number): unknown {
  // A refused connection on both stacks is one error that holds two.
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors[0];
  if (depth > 0 && error instanceof Error && error.cause !== undefined) {
    return deepest(error.cause, depth - 1);
  }
  return error;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function withoutQueries(text: string): string {
  return text.replaceAll(/\?\S*/g, '?…').replaceAll(/usersig=\S*/gi, 'usersig=…');
}
