import type { InboxClaim, InboxStore } from './inbox-store.ts';

/** The commit of one handler and one event. */
export interface Commit {
  /** What the handler calls. */
  readonly run: <Result>(write: (transaction: unknown) => Result) => Promise<Awaited<Result>>;
  /** Fails if the commit did, whether or not the handler looked; nothing if it was not called. */
  settled(): Promise<unknown> | undefined;
  isCommitted(): Promise<boolean>;
}

/** A commit that has not been called. */
export function createCommit(store: InboxStore, claim: InboxClaim, handler: string): Commit {
  let under: Promise<unknown> | undefined;

  return {
    run(write) {
      if (under !== undefined) return Promise.reject(new Error('An event is committed once.'));
      const committed = store.commit(claim, handler, write);
      under = committed;
      // A handler that does not wait for it hears of a failure by being run again.
      committed.catch(() => undefined);
      return committed;
    },
    settled: () => under,
    async isCommitted() {
      if (under === undefined) return false;
      return under.then(
        () => true,
        () => false,
      );
    },
  };
}
