import { setImmediate } from 'node:timers/promises';
import { csvHeader, toCsvLine } from '../export/csv.ts';
import type { Archive } from '../archive/archive.ts';
import type { CallRecord } from '../record/call-record.ts';
import type { Store } from '../store/store.ts';
import { checkLimit, toCursor, type CallQuery, type PageOptions } from './call-query.ts';
import { countCalls, findCalls } from './find-calls.ts';
import { loadObservationsOf, loadRecords } from './load-records.ts';

/** The part of an archive that reads calls. */
type Reading = Pick<
  Archive,
  'record' | 'observations' | 'search' | 'count' | 'exportCsv' | 'exportJsonLines'
>;

/** Calls that an export reads at a time. */
const exportPage = 500;

/** What an archive reads. */
export function createReading(store: Store): Reading {
  const search = async (query: CallQuery, { limit, cursor, order }: PageOptions = {}) => {
    const size = checkLimit(limit);
    // One more than wanted tells whether there is a next page.
    const found = await findCalls(store, query, { limit: size + 1, cursor, order });
    const shown = found.slice(0, size);
    const records = await loadRecords(
      store,
      shown.map(({ key }) => key),
    );
    const last = shown.at(-1);
    const isLast = found.length <= size || last === undefined;
    return { records, cursor: isLast ? undefined : toCursor(last) };
  };
  async function* exported(
    query: CallQuery,
    toLine: (record: CallRecord) => string,
  ): AsyncGenerator<string> {
    let cursor: string | undefined;
    do {
      const page = await search(query, { limit: exportPage, order: 'oldest', cursor });
      if (page.records.length > 0) yield page.records.map(toLine).join('');
      cursor = page.cursor;
      // SQLite answers at once, so that nobody else of this process would have a turn until the end.
      await setImmediate();
    } while (cursor !== undefined);
  }
  return {
    search,
    count: (query) => countCalls(store, query),
    async record(key) {
      const { records } = await search({ ...key }, { limit: 1 });
      return records[0];
    },
    observations: ({ sdkAppId, callId }) => loadObservationsOf(store, sdkAppId, callId),
    async *exportCsv(query) {
      yield csvHeader;
      yield* exported(query, toCsvLine);
    },
    exportJsonLines: (query) => exported(query, (record) => `${JSON.stringify(record)}\n`),
  };
}
