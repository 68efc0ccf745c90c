import type { InboxClaim } from './inbox-store.ts';
import type { Settle } from './settlement.ts';

/** The entries somebody works on. */
export interface RunningClaims {
  begin(claim: InboxClaim): void;
  /** How many more may be begun. */
  free(): number;
  /** How many run, those included of which only the result is still to be told. */
  count(): number;
  /** Ends when none of those that run now does. */
  ended(): Promise<unknown>;
}

/** What a number of entries are worked on with. */
export interface RunningClaimsOptions {
  readonly settle: Settle;
  readonly concurrency: number;
  /** One more may be begun, or what waited for one may. */
  readonly onChange: () => void;
}

/**
 * Nothing runs yet. An entry makes room for the next as soon as its work is done, so that the store
 * is asked for that in the turn in which it is told of this one.
 */
export function createRunningClaims(options: RunningClaimsOptions): RunningClaims {
  const { settle, concurrency, onChange } = options;
  const running = new Set<Promise<void>>();
  let atWork = 0;

  return {
    begin(claim) {
      atWork += 1;
      const settled = settle(claim, () => {
        atWork -= 1;
        onChange();
      });
      const work = settled.then(() => {
        running.delete(work);
        onChange();
      });
      running.add(work);
    },
    free: () => concurrency - atWork,
    count: () => running.size,
    ended: () => Promise.all(running),
  };
}
