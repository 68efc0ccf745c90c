import type { BackOff } from './back-off.ts';
import type { InboxClaim } from './inbox-store.ts';

/** One part that could not do its work on an entry. */
export interface PartFailure {
  /** The name of the handler or the relay. */
  readonly part: string;
  readonly error: unknown;
  /** Whether it is done all the same, having committed before. */
  readonly committed?: boolean;
}

/** What came of an attempt. */
export interface Attempt {
  /** Everything that is done, now or before. */
  readonly done: readonly string[];
  readonly failures: readonly PartFailure[];
}

/** Works on the entries of one kind; never rejects. */
export interface Lane {
  readonly name: string;
  readonly backOff: BackOff;
  /** Whether what was given up holds up its successors. */
  readonly hold: boolean;
  work(claim: InboxClaim): Promise<Attempt>;
}

/** The lane of the handlers. */
export const handlersLane = 'handlers';
