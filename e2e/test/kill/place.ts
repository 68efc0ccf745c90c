import type { LedgerRow, Storage } from './messages.ts';

/** A place for an inbox and a ledger; gone when disposed. */
export interface Place extends AsyncDisposable {
  readonly storage: Storage;
  /** A folder for compiled code. */
  readonly cache: string;
  readonly readLedger: () => Promise<readonly LedgerRow[]>;
}
