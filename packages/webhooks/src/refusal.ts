import type { SentQuery } from './callbacks/callback-query.ts';
import type { Form } from './callbacks/product.ts';

// Fixed sentences: nothing a stranger wrote into the URL gets into an answer or a log.
const reasons = {
  method: { status: 405, message: 'Callbacks are sent with POST.' },
  missing_app: { status: 403, message: 'The query has no SdkAppid, or it is not a number.' },
  other_app: { status: 403, message: 'The SdkAppid in the query is not one of this receiver.' },
  wrong_secret: { status: 403, message: 'The URL does not have the secret of this receiver.' },
  missing_sign: { status: 403, message: 'The query has no Sign, or no RequestTime.' },
  wrong_sign: { status: 403, message: 'The Sign does not fit the token and RequestTime.' },
  stale_sign: { status: 403, message: 'RequestTime and the clock here are too far apart.' },
  other_address: { status: 403, message: 'The address of the sender is not on the list.' },
  missing_command: { status: 400, message: 'The query has no command word.' },
  too_large: { status: 413, message: 'The body is larger than this receiver takes.' },
  body_timeout: { status: 408, message: 'The body did not arrive in time.' },
  body_consumed: {
    status: 500,
    message:
      'The body was read before the receiver saw it, and nothing was kept. Put the receiver in front of what parses bodies.',
  },
  incomplete: { status: 400, message: 'The body ended early: the client went away.' },
  not_json: { status: 400, message: 'The body is not JSON.' },
  not_an_object: { status: 400, message: 'The body is JSON, but not an object.' },
  handler_failed: { status: 500, message: 'A handler failed; send the callback again.' },
  store_failed: { status: 500, message: 'The inbox did not take the callback.' },
  closed: { status: 503, message: 'The receiver is closed.' },
} as const satisfies Record<string, { readonly status: number; readonly message: string }>;

/** Why a request was not taken as a callback. */
export type RefusalReason = keyof typeof reasons;

/** A request that was not taken as a callback. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** The same as a sentence, which is also the answer. Holds nothing of the request. */
  readonly message: string;
  /** Whether it is written as v4 and Conference write, or as v1. */
  readonly form: Form;
  /** The documented parameters that could be read. */
  readonly query: SentQuery;
  /** The exact text of the body, wherever all of it arrived within the limit. */
  readonly raw?: string | undefined;
}

/** Puts a refusal into words. */
export function toRefusal(
  reason: RefusalReason,
  { form, query }: Pick<Refusal, 'form' | 'query'>,
  raw?: string,
): Refusal {
  return { reason, message: reasons[reason].message, form, query, raw };
}

/** The HTTP status that goes with a reason. */
export function statusOf(reason: RefusalReason): number {
  return reasons[reason].status;
}
