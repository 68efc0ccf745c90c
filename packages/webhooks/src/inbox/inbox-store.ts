import type { Product } from '../callbacks/product.ts';

/** One callback for one lane, as it is kept. All of it is text and numbers. */
export interface InboxEntry {
  /** The id of the callback; the entries of one callback share it. */
  readonly id: string;
  /** Who works on it: `handlers`, or `relay:` and the name of a relay. */
  readonly lane: string;
  /** Entries of one lane and one key are worked on one after the other, in order of arrival. */
  readonly key: string;
  readonly product: Product | 'unknown';
  /** The command word as it arrived. */
  readonly command: string;
  readonly sdkAppId: number;
  /** The documented parameters as they arrived; for a relay with `Sign`, otherwise without. */
  readonly query: string;
  /** The exact text of the body. */
  readonly raw: string;
  /** Whether that text was written anew from a parsed body. */
  readonly rewritten: boolean;
  /** Milliseconds since the Unix epoch. */
  readonly receivedAt: number;
}

/** An entry somebody works on. */
export interface InboxClaim {
  /** The store's own name for the entry; no two entries ever have the same. */
  readonly position: string;
  readonly entry: InboxEntry;
  /** 1 for the first time. */
  readonly attempt: number;
  /** The names of the handlers that are done with it. */
  readonly done: readonly string[];
}

/** What a worker can take on. */
export interface ClaimRequest {
  /** The lane it works for. */
  readonly lane: string;
  /** The most entries it takes; 0 only says that it is alive. */
  readonly limit: number;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
}

/** What a worker got. */
export interface Claimed {
  readonly claims: readonly InboxClaim[];
  /** When an entry that has to wait is due, if one is. */
  readonly nextAt?: number | undefined;
}

/** How an attempt went that is not the last. */
export interface Setback {
  /** The handlers that are done, which are not run again. */
  readonly done: readonly string[];
  /** Why the others are not, in words. */
  readonly error: string;
  /** When it is tried again; for the last attempt, when it was given up. */
  readonly at: number;
}

/** An entry that was given up. */
export interface DeadLetter {
  /** Names the entry in `replay` and `drop`. */
  readonly position: string;
  readonly entry: InboxEntry;
  /** How many attempts were made. */
  readonly attempts: number;
  /** Why the last one failed. */
  readonly error: string;
  /** Milliseconds since the Unix epoch at which it was given up. */
  readonly diedAt: number;
  /** How many entries wait for it, under `onDead: 'hold'`. */
  readonly blocks: number;
}

/** A part of the list of dead letters. */
export interface DeadLetterRequest {
  /** The position of the last one seen. Default: from the start. */
  readonly after?: string | undefined;
  /** The most that are given. Default: 100. */
  readonly limit?: number | undefined;
}

/** How much is in an inbox. */
export interface InboxCounts {
  /** Entries that are not handled yet, those being worked on included. */
  readonly waiting: number;
  readonly dead: number;
}

/** What is put into an inbox. */
export interface Arrivals {
  /** The entries of one callback, one for each lane. */
  readonly entries: readonly InboxEntry[];
  /** Milliseconds for which an id is remembered, counted from its arrival. */
  readonly dedupeWindow: number;
}

/**
 * Where callbacks are kept between their ack and the end of their handlers. Write one for a
 * database of your own: every method may be called at any time, and rejects when the store fails.
 */
export interface InboxStore<Transaction = unknown> {
  /**
   * Whether what was put survives the process. If not, the ack waits for the handlers, and a v1
   * callback whose handlers fail is taken back with `forget`, since its sender sends it again.
   */
  readonly durable: boolean;
  /**
   * Milliseconds after which a worker looks for entries others may have put. Default: it looks only
   * when it has put one itself, or when one is due.
   */
  readonly pollInterval?: number | undefined;
  /**
   * Keeps the entries, all or none, and resolves when they are as safe as this store makes them.
   * Gives false, and keeps none, if their id has arrived within the window.
   */
  put(arrivals: Arrivals): Promise<boolean>;
  /**
   * Hands out entries in order of arrival: each to one worker, none before it is due, and none
   * while an earlier one of its lane and key is not handled, dropped, or dead and not held.
   */
  claim(request: ClaimRequest): Promise<Claimed>;
  /** All handlers are done: the entry is handled. */
  complete(claim: InboxClaim): Promise<void>;
  /** The entry is tried again later, before its successors. */
  retry(claim: InboxClaim, setback: Setback): Promise<void>;
  /** The entry becomes a dead letter; with `hold`, its successors wait for it. */
  bury(claim: InboxClaim, setback: Setback & { readonly hold: boolean }): Promise<void>;
  /** The entry and its id are gone as if it had never arrived. Only stores that do not last need it. */
  forget(claim: InboxClaim): Promise<void>;
  /**
   * Runs writes in one transaction with noting that a handler is done with the entry, which is then
   * among `done` of every later claim. Rejects with what the writes throw, after undoing them, and
   * with an `Error` if the claim is no longer its holder's.
   */
  commit<Result>(
    claim: InboxClaim,
    handler: string,
    write: (transaction: Transaction) => Result,
  ): Promise<Awaited<Result>>;
  /** The dead letters in order of arrival. */
  deadLetters(request: DeadLetterRequest): Promise<readonly DeadLetter[]>;
  /** Has a dead letter worked on again, from its first attempt on; false if there is none. */
  replay(position: string, now: number): Promise<boolean>;
  /** Deletes a dead letter, and lets go on what waits for it; false if there is none. */
  drop(position: string): Promise<boolean>;
  counts(): Promise<InboxCounts>;
  /** Gives back what is claimed and not finished, and closes what was opened. */
  close(): Promise<void>;
}
