import type { Time } from '../clock.ts';
import { formIn } from '../callbacks/interpretation.ts';
import type { Failure } from '../hooks.ts';
import type { InboxClaim } from './inbox-store.ts';
import { handlersLane, type Attempt, type Lane, type PartFailure } from './lane.ts';
import type { WorkerOptions } from './worker.ts';

/** What is done with an entry after an attempt. */
type Verdict =
  | { readonly next: 'handled' }
  | { readonly next: 'sent_again' }
  | { readonly next: 'retried'; readonly retryAt: number }
  | { readonly next: 'dead' };

/** Sees an entry through; calls back when its work is done, and what came of it is still to be told. */
export type Settle = (claim: InboxClaim, onWorked: () => void) => Promise<void>;

/**
 * Has an entry worked on, and tells the store, the owner and who waits what came of it. What is
 * not stored when the signal aborts is tried once: then the entry is left in the inbox.
 */
export function createSettlement(options: WorkerOptions, stopped: AbortSignal): Settle {
  const { lane, hooks, counters, firstAttempts } = options;

  return async (claim, onWorked) => {
    const attempt = await workOn(claim, lane);
    onWorked();
    const verdict = judge(claim, attempt, options);
    await persist(() => toStore(options, { claim, attempt, verdict }), options, stopped);
    const counted = verdict.next === 'sent_again' ? undefined : verdict.next;
    if (counted !== undefined) counters[counted] += 1;
    const isFirst = lane.name === handlersLane && claim.attempt === 1;
    if (isFirst) firstAttempts.end(claim.entry.id, verdict.next === 'handled');
    if (attempt.failures.length === 0) return;
    const told = attempt.failures.map((failure) =>
      hooks.onError(failure.error, toFailure(claim, verdict, failure)),
    );
    await Promise.all(told);
  };
}

/** An entry whose last attempt a process has not survived is not tried once more. */
function workOn(claim: InboxClaim, lane: Lane): Promise<Attempt> {
  if (claim.attempt <= lane.backOff.maxAttempts) return lane.work(claim);
  const error = new Error('The process ended during the last attempt.');
  return Promise.resolve({ done: claim.done, failures: [{ part: lane.name, error }] });
}

function judge(
  { entry, attempt: number }: InboxClaim,
  { failures }: Attempt,
  { store, lane, time, firstAttempts }: WorkerOptions,
): Verdict {
  if (failures.every(({ committed }) => committed === true)) return { next: 'handled' };
  const isRetriedBySender = !store.durable && formIn(entry.product) === 'v1' && number === 1;
  if (isRetriedBySender && lane.name === handlersLane && firstAttempts.isAwaited(entry.id)) {
    return { next: 'sent_again' };
  }
  const delay = lane.backOff.delayAfter(number);
  return delay === undefined ? { next: 'dead' } : { next: 'retried', retryAt: time.now() + delay };
}

interface Judged {
  readonly claim: InboxClaim;
  readonly attempt: Attempt;
  readonly verdict: Verdict;
}

function toStore(
  { store, lane: { hold }, time }: WorkerOptions,
  { claim, attempt: { done, failures }, verdict }: Judged,
): Promise<void> {
  if (verdict.next === 'handled') return store.complete(claim);
  const error = failures.map(({ part, error: cause }) => `${part}: ${inWords(cause)}`).join('; ');
  switch (verdict.next) {
    case 'sent_again':
      return store.forget(claim);
    case 'retried':
      return store.retry(claim, { done, error, at: verdict.retryAt });
    case 'dead':
      return store.bury(claim, { done, error, at: time.now(), hold });
  }
}

// A store that fails may be back soon; meanwhile the entry counts as being worked on.
const pause = 1_000;

async function persist(
  write: () => Promise<void>,
  { hooks, time }: WorkerOptions,
  stopped: AbortSignal,
): Promise<void> {
  for (;;) {
    try {
      await write();
      return;
    } catch (error) {
      await hooks.onError(error, { part: 'inbox', next: 'retried' });
    }
    if (stopped.aborted) return;
    await sleep(time, stopped);
  }
}

/** Some time, or until the signal aborts. */
function sleep(time: Time, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      cancel();
      resolve();
    };
    const cancel = time.schedule(pause, end);
    stopped.addEventListener('abort', end, { once: true });
  });
}

const longestError = 500;

function inWords(error: unknown): string {
  return (error instanceof Error ? error.message : 'It threw what is no Error.').slice(
    0,
    longestError,
  );
}

function toFailure({ entry, attempt }: InboxClaim, verdict: Verdict, failed: PartFailure): Failure {
  const { part, committed } = failed;
  const about = { part, id: entry.id, command: entry.command, attempt };
  if (committed === true || verdict.next === 'handled') return { ...about, next: 'nothing' };
  return { ...about, ...verdict };
}
