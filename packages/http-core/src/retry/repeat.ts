import type { Endpoint } from '@trtc-kit/contracts';
import type { EffortMeter } from '../effort.ts';
import type { ApiError } from '../errors/api-error.ts';
import { isApiError } from '../errors/is-api-error.ts';
import { TransportError } from '../errors/transport-error.ts';
import { toDelay } from './backoff.ts';
import { pause } from './pause.ts';
import { judge } from './verdict.ts';

/** The bounds of one call. */
export interface RetryBudget {
  /** How often the request may be sent; 1 never repeats it. */
  readonly attempts: number;
  /** Milliseconds for all of it. */
  readonly total: number;
  /** Milliseconds for one attempt. */
  readonly perAttempt: number;
}

/** What repeating a call needs around it. */
export interface Repetition<Result> {
  readonly endpoint: Endpoint;
  readonly budget: RetryBudget;
  readonly meter: EffortMeter;
  readonly signal: AbortSignal | undefined;
  /** A number from 0 to 1. */
  readonly random: () => number;
  /** Sends the request once, within milliseconds. */
  readonly attempt: (timeout: number) => Promise<Result>;
  /** Makes the next attempt sign anew; false where the same UserSig would be used again. */
  readonly renew: (only: 'always' | 'ifStale') => boolean;
  /** The result of a call that an earlier attempt has already carried out. */
  readonly alreadyDone: (error: ApiError) => Result | undefined;
  /** Told before a repeat, with the milliseconds until then. */
  readonly onRetry: (error: unknown, delay: number) => void;
}

// Less than this is not worth an attempt: the backend itself may take up to 3 seconds.
const shortestAttempt = 1_000;

/** Sends a request, again and again while that can help and the budget lasts. */
export async function repeat<Result>(call: Repetition<Result>): Promise<Result> {
  const spent: Spent = { renewed: false, repeatedOnce: false };
  for (;;) {
    call.meter.begin();
    const outcome = await attemptOnce(call);
    if ('result' in outcome) return outcome.result;
    const delay = toNextDelay(outcome.error, call, spent);
    if (delay === undefined) throw outcome.error;
    call.onRetry(outcome.error, delay);
    if (!(await pause(delay, call.signal))) throw toAborted(call);
  }
}

/** What a call may do once only. */
interface Spent {
  renewed: boolean;
  repeatedOnce: boolean;
}

type Outcome<Result> = { readonly result: Result } | { readonly error: unknown };

async function attemptOnce<Result>(call: Repetition<Result>): Promise<Outcome<Result>> {
  const { budget, meter } = call;
  try {
    const left = Math.min(budget.perAttempt, budget.total - meter.elapsed());
    return { result: await call.attempt(Math.max(1, left)) };
  } catch (error) {
    // A repeat that is told that nothing is left to do: what came before did it.
    const repeated = meter.effort().attempts > 1;
    const done = repeated && isApiError(error) ? call.alreadyDone(error) : undefined;
    return done === undefined ? { error } : { result: done };
  }
}

/** Milliseconds until the next attempt; `undefined` where there is to be none. */
function toNextDelay(error: unknown, call: Repetition<unknown>, spent: Spent): number | undefined {
  const verdict = judge(error, call.endpoint);
  if (verdict === 'renew' || verdict === 'renewIfStale') {
    if (spent.renewed || !call.renew(verdict === 'renew' ? 'always' : 'ifStale')) return undefined;
    spent.renewed = true;
    return 0;
  }
  if (verdict === 'stop' || (verdict === 'once' && spent.repeatedOnce)) return undefined;
  spent.repeatedOnce = true;
  return withinBudget(error, call);
}

function withinBudget(
  error: unknown,
  { budget, meter, random }: Repetition<unknown>,
): number | undefined {
  const { attempts, elapsed } = meter.effort();
  const asked = error instanceof TransportError ? error.retryAfter : undefined;
  const delay = asked ?? toDelay(attempts, random);
  const fits = elapsed + delay + shortestAttempt <= budget.total;
  return attempts < budget.attempts && fits ? delay : undefined;
}

function toAborted({ endpoint, meter }: Repetition<unknown>): TransportError {
  return new TransportError(endpoint.path, 'the caller gave up', {
    failure: 'aborted',
    ...meter.effort(),
  });
}
