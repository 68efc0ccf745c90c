import type { RequestOf } from '@trtc-kit/contracts';
import type { getRecordByFilter } from '@trtc-kit/contracts/call-record';
import type { RecordView } from './call-view.ts';

/** A record can be read this many milliseconds after the end of its call. */
export const recordDelay = 5_000;

/** A record can be read for seven days. */
export const recordRetention = 7 * 24 * 3600 * 1000;

/** The conditions and the page of a search. */
export type RecordFilter = RequestOf<typeof getRecordByFilter>;

/** The call records of one application. */
export interface Records {
  add(record: RecordView, endedAt: number): void;
  /** The record of a call, if it can be read at this time. */
  find(callId: string, now: number): RecordView | undefined;
  /** The records that match and can be read at this time, earliest call first. */
  search(filter: RecordFilter, now: number): readonly RecordView[];
}

/** An empty store of records. */
export function createRecords(): Records {
  const stored = new Map<string, { readonly record: RecordView; readonly endedAt: number }>();
  const readable = (endedAt: number, now: number) =>
    endedAt + recordDelay <= now && now <= endedAt + recordRetention;

  return {
    add(record, endedAt) {
      stored.set(record.CallId, { record, endedAt });
    },
    find(callId, now) {
      const found = stored.get(callId);
      return found !== undefined && readable(found.endedAt, now) ? found.record : undefined;
    },
    search(filter, now) {
      return [...stored.values()]
        .filter(({ endedAt }) => readable(endedAt, now))
        .map(({ record }) => record)
        .filter((record) => matches(record, filter))
        .sort((a, b) => a.StartTime - b.StartTime);
    },
  };
}

// Which of a call's times the range applies to is not documented; its start is taken.
function matches(record: RecordView, filter: RecordFilter): boolean {
  const { StartTime = 0, EndTime = Infinity, CallResult, CallType } = filter;
  return (
    record.StartTime >= StartTime &&
    record.StartTime <= EndTime &&
    (CallResult === undefined || record.CallResult === CallResult) &&
    (CallType === undefined || record.CallType === CallType)
  );
}
