import type { Delivery } from '@trtc-kit/emulator';
import type { LedgerRow } from './messages.ts';

/** Where the backend's log and the handlers' ledger differ; both empty is as it should be. */
export interface Comparison {
  /** Acked, and not in the ledger. */
  readonly lost: readonly string[];
  /** More than once in the ledger. */
  readonly twice: readonly string[];
  /** In the ledger, and never sent. */
  readonly invented: readonly string[];
}

/**
 * Lays the log beside the ledger. What was not acked may be in the ledger all the same: the receiver
 * died between storing it and answering.
 */
export function compare(deliveries: readonly Delivery[], ledger: readonly LedgerRow[]): Comparison {
  const written = ledger.map(toKey);
  const known = new Set(written);
  const sent = new Set(deliveries.map(toKey));
  const acked = deliveries.filter(({ status }) => status === 'taken').map(toKey);
  return {
    lost: acked.filter((key) => !known.has(key)),
    twice: written.filter((key, index) => written.indexOf(key) !== index),
    invented: [...known].filter((key) => !sent.has(key)),
  };
}

/** The same for both; no two callbacks of the test have the same. */
export function toKey({ command, body }: Pick<LedgerRow, 'command' | 'body'>): string {
  return `${command} ${body}`;
}
