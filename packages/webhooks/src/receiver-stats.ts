/** What a receiver has done since it was created. */
export interface ReceiverStats {
  /** Requests, whatever came of them. */
  readonly received: number;
  /** Callbacks that were stored and acked. */
  readonly accepted: number;
  /** Callbacks that had arrived before, and were acked again. */
  readonly duplicates: number;
  /** Requests that were not taken. */
  readonly refused: number;
  /** v4 and Conference callbacks among those that may be lost: they had passed the source checks. */
  readonly possiblyLost: number;
  /** Attempts after which an event was handled, or a relay had it. */
  readonly handled: number;
  /** Attempts that failed and are followed by another. */
  readonly retried: number;
  /** Attempts that failed for the last time. */
  readonly dead: number;
}

/** The same, to be counted up. */
export type Counters = { -readonly [Name in keyof ReceiverStats]: number };

/** Everything at zero. */
export function createCounters(): Counters {
  return {
    received: 0,
    accepted: 0,
    duplicates: 0,
    refused: 0,
    possiblyLost: 0,
    handled: 0,
    retried: 0,
    dead: 0,
  };
}
