import type { RandomBytes } from '../privacy/pseudonyms.ts';
import type { CallbackEvent } from '../record/observe.ts';
import type { Store } from '../store/store.ts';
import type { RecordApi, RecordSource } from '../sync/record-source.ts';
import type { SyncOptions, SyncReport } from '../sync/sync-records.ts';
import type { ArchiveClock } from './clock.ts';

/** Where callbacks come from: what `createReceiver` of `@trtc-kit/webhooks` makes. */
export interface CallbackSource {
  /** Hands every callback to a handler; gives a function that stops that. */
  onAny(handler: (event: CallbackEvent) => Promise<void>): () => void;
}

/** What an archive is made of, and what it does by itself. */
export interface ArchiveOptions {
  /** Where it is kept: `sqliteStore()` or `postgresStore()`. Closed with the archive. */
  readonly store: Store;
  /** Records are read from it now and every `syncEvery`. Without it nothing is read by itself. */
  readonly callkit?: RecordSource | undefined;
  /** The application of `callkit`, since records of v4 do not name theirs. */
  readonly sdkAppId?: number | undefined;
  /** Callbacks about calls are taken from it. A callback that cannot be stored fails its handler. */
  readonly receiver?: CallbackSource | undefined;
  /** Milliseconds from the end of a synchronisation to the next. Default: 300,000. */
  readonly syncEvery?: number | undefined;
  /** The APIs that are synchronised. Default: `['v4']`. */
  readonly syncApis?: readonly RecordApi[] | undefined;
  /** How each run goes; its `onProgress` shows a long one. */
  readonly sync?: Omit<SyncOptions, 'api' | 'signal'> | undefined;
  /** Days after which a call that ended is deleted. Default: never. At least 8. */
  readonly retentionDays?: number | undefined;
  /**
   * Milliseconds without news of a running call after which it counts as ended when it was last
   * heard of. Default: 86,400,000. News that come later correct it.
   */
  readonly presumeEndedAfter?: number | undefined;
  /** Whether the addresses of clients are kept with their callbacks. Default: false. */
  readonly keepClientIp?: boolean | undefined;
  /** Told of every run that ended well. */
  readonly onSync?: ((report: SyncReport) => void) | undefined;
  /** Told what failed in the background; it is tried again the next time. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Default: the machine's clock. */
  readonly clock?: ArchiveClock | undefined;
  /** Makes pseudonyms. Default: the platform's random bytes. */
  readonly random?: RandomBytes | undefined;
}

/** @throws TypeError if an option is missing or wrong. */
export function checkOptions({ callkit, sdkAppId, retentionDays }: ArchiveOptions): void {
  if (callkit !== undefined && sdkAppId === undefined) {
    throw new TypeError('callkit needs sdkAppId: its records do not name their application.');
  }
  // What the vendor still has would be read again and again.
  if (retentionDays !== undefined && !(retentionDays >= 8)) {
    throw new TypeError('retentionDays must be 8 or more: the vendor keeps records for 7.');
  }
}
