import type { DeadLetter, DeadLetterRequest, InboxCounts, InboxStore } from './inbox-store.ts';

/** What an owner does with the inbox of a receiver. */
export interface Inbox {
  /**
   * Events and relays that were given up, in order of arrival, up to 100 at a time: ask for the next
   * with the position of the last.
   */
  deadLetters(request?: DeadLetterRequest): Promise<readonly DeadLetter[]>;
  /** Has a dead letter worked on again, from its first attempt on; false if there is none. */
  replay(position: string): Promise<boolean>;
  /** Deletes a dead letter, and lets go on what waits for it; false if there is none. */
  drop(position: string): Promise<boolean>;
  /** How much is in it. */
  counts(): Promise<InboxCounts>;
}

/** The owner's side of a store. */
export function createInboxView(
  store: InboxStore,
  { now, wake }: { readonly now: () => number; readonly wake: () => void },
): Inbox {
  const thenWake = async (change: Promise<boolean>) => {
    const changed = await change;
    wake();
    return changed;
  };
  return {
    deadLetters: (request = {}) => store.deadLetters(request),
    replay: (position) => thenWake(store.replay(position, now())),
    drop: (position) => thenWake(store.drop(position)),
    counts: () => store.counts(),
  };
}
