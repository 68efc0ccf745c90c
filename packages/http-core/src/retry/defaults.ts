import type { CallOptions, RetryOptions } from '../call-options.ts';
import type { RetryBudget } from './repeat.ts';

/** What bounds the calls of a client. */
export interface BudgetOptions {
  /** Milliseconds until a call gives up, repeats and all. Default: 15,000. */
  readonly timeout?: number | undefined;
  /** Milliseconds for one attempt. Default: 5,000; the backend's own limit is 3,000. */
  readonly attemptTimeout?: number | undefined;
  /** How often a request may be sent. Default: 3 attempts; `false` never repeats. */
  readonly retry?: RetryOptions | false | undefined;
}

/** The bounds of one call: its own where it has them, else the client's. */
export function toBudget(client: BudgetOptions, call: CallOptions): RetryBudget {
  const retry = call.retry ?? client.retry ?? { attempts: 3 };
  return {
    attempts: retry === false ? 1 : Math.max(1, retry.attempts),
    total: call.timeout ?? client.timeout ?? 15_000,
    perAttempt: client.attemptTimeout ?? 5_000,
  };
}
