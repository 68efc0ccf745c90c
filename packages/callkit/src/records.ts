import type { CallRecord } from '@trtc-kit/contracts/call-record';
import { getRecordByFilter } from '@trtc-kit/contracts/call-record';
import type { RequestOf } from '@trtc-kit/contracts';
import {
  createPagedList,
  isApiError,
  type CallOptions,
  type Page,
  type PagedList,
  type PagingOptions,
  type Transport,
} from '@trtc-kit/http-core';

/** The conditions of a search; its pages are the iterator's business. */
export type RecordFilter = Omit<RequestOf<typeof getRecordByFilter>, 'Page' | 'NumberPerPage'>;

/** How records are read: the page size, where to go on, and what every call takes. */
export type RecordsOptions = PagingOptions & CallOptions;

/** The method that reads records one by one. */
export type Records = (filter?: RecordFilter, options?: RecordsOptions) => PagedList<CallRecord>;

/** Where a reading stands: the page, and the end of the search that all its pages share. */
interface Position {
  readonly page: number;
  readonly end: number;
}

/** Reads the records that match, a page at a time. `now` is in milliseconds. */
export function createRecords(transport: Transport, now: () => number): Records {
  return (filter = {}, { pageSize = 100, cursor, ...call } = {}) =>
    createPagedList(async (from) => {
      const end = filter.EndTime ?? Math.floor(now() / 1000);
      const position = from === undefined ? { page: 1, end } : parseCursor(from);
      // The end is that of the first page: a call that ends meanwhile must not move the pages.
      const request = {
        ...filter,
        EndTime: position.end,
        Page: position.page,
        NumberPerPage: pageSize,
      };
      try {
        const { data } = await transport.call(getRecordByFilter, request, call);
        return toPage(data.CallRecordList, data.TotalNum, { position, pageSize });
      } catch (error) {
        // The code for "no record exists" where a list may be empty.
        if (isApiError(error, getRecordByFilter, 101050)) return { items: [], cursor: undefined };
        throw error;
      }
    }, cursor);
}

function toPage(
  items: readonly CallRecord[],
  total: number,
  { position, pageSize }: { readonly position: Position; readonly pageSize: number },
): Page<CallRecord> {
  const isLast = items.length < pageSize || position.page * pageSize >= total;
  const next: Position = { page: position.page + 1, end: position.end };
  return { items, cursor: isLast ? undefined : `${next.page.toString()}-${next.end.toString()}` };
}

function parseCursor(text: string): Position {
  const [page = NaN, end = NaN] = text.split('-').map(Number);
  if (Number.isInteger(page) && Number.isInteger(end)) return { page, end };
  throw new TypeError('cursor must be one that a page of records gave.');
}
