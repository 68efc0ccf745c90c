import type { CallbackEvent } from '../callbacks/callback-event.ts';
import type { SafeHooks } from '../hooks.ts';
import type { Subscription, Subscriptions } from '../subscriptions.ts';
import type { BackOff } from './back-off.ts';
import { createCommit, type Commit } from './commit.ts';
import type { EntryReadings } from './entry-readings.ts';
import type { InboxClaim, InboxStore } from './inbox-store.ts';
import { handlersLane, type Lane, type PartFailure } from './lane.ts';
import { openEntry, type EventContent } from './opened-entry.ts';

/** What the handlers are run with. */
export interface HandlersLaneOptions {
  readonly store: InboxStore;
  readonly subscriptions: Subscriptions;
  readonly readings: EntryReadings;
  readonly hooks: SafeHooks;
  readonly backOff: BackOff;
  readonly hold: boolean;
}

/**
 * Runs handlers: each that listens to an event and is not done with it is started in the order of
 * subscription, and none waits for another.
 */
export function createHandlersLane(options: HandlersLaneOptions): Lane {
  const { store, subscriptions, readings, hooks, backOff, hold } = options;

  return {
    name: handlersLane,
    backOff,
    hold,
    async work(claim) {
      const { topic, content } = openEntry(claim.entry, readings.take(claim.entry));
      const drift = claim.attempt === 1 ? reportDrift(content, hooks) : undefined;
      const listening = subscriptions.matching(topic);
      if (topic.kind === 'invalid' && listening.length === 0) printInvalid();
      const open = listening.filter(({ name }) => !claim.done.includes(name));
      const results = await Promise.all(
        open.map((subscription) => runOne(subscription, { store, claim, content })),
      );
      if (drift !== undefined) await drift;
      const failures = results.filter((result) => result !== undefined);
      const failed = failures.filter(({ committed }) => committed !== true);
      const done = listening
        .map(({ name }) => name)
        .filter((name) => failed.every(({ part }) => part !== name));
      return { done, failures };
    },
  };
}

interface Run {
  readonly store: InboxStore;
  readonly claim: InboxClaim;
  readonly content: EventContent;
}

/** What one handler did not manage, if anything. */
async function runOne(
  { name, handler }: Subscription,
  { store, claim, content }: Run,
): Promise<PartFailure | undefined> {
  const commit = createCommit(store, claim, name);
  try {
    await handler(toEvent(content, claim, commit));
    const committed = commit.settled();
    if (committed !== undefined) await committed;
    return undefined;
  } catch (error) {
    return { part: name, error, committed: await commit.isCommitted() };
  }
}

function toEvent(content: EventContent, { attempt }: InboxClaim, { run }: Commit): never {
  // A handler listens to a topic, and that is what the content was read for; types cannot follow
  // through the list of subscriptions.
  return { ...content, attempt, commit: run } as never;
}

function reportDrift(content: EventContent, hooks: SafeHooks): Promise<void> | undefined {
  if (content.issues === undefined || content.issues.length === 0) return undefined;
  const commit = () => Promise.reject(new Error('A hook commits nothing.'));
  // Only the content of a known callback has issues.
  return hooks.onContractDrift({ ...content, attempt: 1, commit } as unknown as CallbackEvent);
}

function printInvalid(): void {
  console.error(
    '@trtc-kit/webhooks: the body of a callback is no JSON object; onInvalid gets such bodies.',
  );
}
