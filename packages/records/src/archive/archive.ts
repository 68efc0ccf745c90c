import type { HourCounts, HoursQuery } from '../counting/hours.ts';
import type { Measurement, MeasureQuery } from '../counting/measure.ts';
import type { ForgottenUser } from '../privacy/forget-user.ts';
import type { CallQuery, PageOptions } from '../reading/call-query.ts';
import type { ArchiveStatus } from '../reading/status.ts';
import type { CallRecord } from '../record/call-record.ts';
import type { FiledObservation, Observation } from '../record/observation.ts';
import type { RecordSource } from '../sync/record-source.ts';
import type { SyncOptions, SyncReport } from '../sync/sync-records.ts';
import type { Added, ArchiveChange } from '../writing/writer.ts';

/** A call, by its application and its id. */
export interface CallKey {
  readonly sdkAppId: number;
  readonly callId: string;
}

/** A page of records. */
export interface RecordPage {
  readonly records: readonly CallRecord[];
  /** Where the next page begins; absent on the last one. */
  readonly cursor: string | undefined;
}

/** Call records for good: taken in, searched and measured. */
export interface Archive extends AsyncDisposable {
  /**
   * Takes in what was observed, in any order; what is known already changes nothing. Ends when it is
   * stored.
   */
  readonly add: (observations: readonly Observation[]) => Promise<Added>;
  /** The same for as many as there are, some thousand at a time; `onProgress` hears after each. */
  readonly addAll: (
    observations: Iterable<Observation> | AsyncIterable<Observation>,
    onProgress?: (sofar: Added) => void,
  ) => Promise<Added>;
  /** The record of one call, if there is one. */
  readonly record: (key: CallKey) => Promise<CallRecord | undefined>;
  /** Everything that was said about one call, in the order in which it came in. */
  readonly observations: (key: CallKey) => Promise<readonly FiledObservation[]>;
  /**
   * A page of the calls that match, the newest first.
   *
   * @throws TypeError if the limit or the cursor is wrong.
   */
  readonly search: (query: CallQuery, page?: PageOptions) => Promise<RecordPage>;
  /** How many calls match. */
  readonly count: (query: CallQuery) => Promise<number>;
  /** The figures of the vendor's console, and more, between each edge and the next. */
  readonly measure: (query: MeasureQuery) => Promise<Measurement>;
  /** Calls started by the hour of the viewer's day. */
  readonly hours: (query: HoursQuery) => Promise<HourCounts>;
  /** What there is of an application, and what is going on. */
  readonly status: (sdkAppId: number) => Promise<ArchiveStatus>;
  /** The calls that match as a CSV file, piece by piece, the oldest first. Times are in UTC. */
  readonly exportCsv: (query: CallQuery) => AsyncIterable<string>;
  /** The same as JSON Lines: a whole record on each. */
  readonly exportJsonLines: (query: CallQuery) => AsyncIterable<string>;
  /**
   * Puts a pseudonym in the place of a user's id, in every record and in all that was said about
   * their calls, now and whenever it comes in again. Gives the number of calls it stood in.
   */
  readonly forgetUser: (user: ForgottenUser) => Promise<number>;
  /** Deletes the calls that ended before a moment; gives their number. */
  readonly prune: (before: number) => Promise<number>;
  /** Ends calls that nobody ended and deletes what is too old, as the options say. */
  readonly maintain: () => Promise<void>;
  /** Reads what is new at the vendor. */
  readonly sync: (
    source: RecordSource,
    sdkAppId: number,
    options?: SyncOptions,
  ) => Promise<SyncReport>;
  /**
   * Tells of calls that changed, once they are stored, on PostgreSQL by whatever process; gives a
   * function that stops that.
   */
  readonly subscribe: (listener: (change: ArchiveChange) => void) => () => void;
  /** Stops what is done in the background, waits for what is under way and closes the store. */
  readonly close: () => Promise<void>;
}
