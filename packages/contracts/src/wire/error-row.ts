/** What an error code is about. */
export type ErrorCategory =
  | 'account_state'
  | 'auth'
  | 'billing'
  | 'client'
  | 'conflict'
  | 'content'
  | 'feature_off'
  | 'internal'
  | 'not_found'
  | 'permission'
  | 'quota'
  | 'rate_limit'
  | 'request'
  | 'routing'
  | 'timeout'
  | 'usersig'
  | 'webhook';

/**
 * Whether sending the same request again can help: `no`; `yes`, documented as retryable or an
 * internal fault; `after_delay`, a limit that recovers; `after_delay_once`, the pages disagree and
 * one delayed try is reasonable.
 */
export type RetryAdvice = 'no' | 'yes' | 'after_delay' | 'after_delay_once';

/** One line of an error catalogue. */
export interface ErrorRow {
  readonly meaning: string;
  readonly category: ErrorCategory;
  readonly retry: RetryAdvice;
  /** What to do about it, where a page says. */
  readonly advice?: string;
}

/** Error rows by code. */
export type ErrorRows = Readonly<Record<number, ErrorRow>>;

/** The rows of a table with the given codes; an unknown code does not compile. */
export function pickRows<Table extends ErrorRows, Code extends Extract<keyof Table, number>>(
  table: Table,
  codes: readonly Code[],
): { readonly [K in Code]: Table[K] } {
  const rows = Object.fromEntries(codes.map((code) => [code, table[code]]));
  // True by construction: one entry per code, each the table's own row.
  return rows as { readonly [K in Code]: Table[K] };
}
