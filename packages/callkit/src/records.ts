import type { RequestOf } from '@trtc-kit/contracts';
import { getRecordByFilter, type CallRecord } from '@trtc-kit/contracts/call-record';
import { getRecordsByFilter, type CallRecordV1 } from '@trtc-kit/contracts/call-v1';
import {
  createPagedList,
  isApiError,
  type CallOptions,
  type PagedList,
  type PagingOptions,
  type Transport,
} from '@trtc-kit/http-core';
import { searchPages } from './search-pages.ts';

/** The conditions of a search; its pages are the iterator's business. */
export type RecordFilter = Omit<RequestOf<typeof getRecordByFilter>, 'Page' | 'NumberPerPage'>;

/** The conditions of a search in the older API. */
export type RecordFilterV1 = Omit<RequestOf<typeof getRecordsByFilter>, 'page' | 'numberPerPage'>;

/** How records are read: the page size, where to go on, and what every call takes. */
export type RecordsOptions = PagingOptions & CallOptions;

/** The method that reads records one by one. */
export type Records = (filter?: RecordFilter, options?: RecordsOptions) => PagedList<CallRecord>;

/** The method that reads records of the older API one by one. */
export type RecordsV1 = (
  filter: RecordFilterV1,
  options?: RecordsOptions,
) => PagedList<CallRecordV1>;

/** Reads the records that match, a page at a time. `now` is in milliseconds. */
export function createRecords(transport: Transport, now: () => number): Records {
  return (filter = {}, { pageSize = 100, cursor, ...call } = {}) =>
    createPagedList(
      searchPages({
        pageSize,
        end: () => filter.EndTime ?? toSeconds(now()),
        search: async ({ page, end }) => {
          const paging = { EndTime: end, Page: page, NumberPerPage: pageSize };
          const { data } = await transport.call(getRecordByFilter, { ...filter, ...paging }, call);
          return { items: data.CallRecordList, total: data.TotalNum };
        },
        isEmpty: (error) => isApiError(error, getRecordByFilter, 101050),
      }),
      cursor,
    );
}

/** The same in the older API. */
export function createRecordsV1(transport: Transport, now: () => number): RecordsV1 {
  return (filter, { pageSize = 100, cursor, ...call } = {}) =>
    createPagedList(
      searchPages({
        pageSize,
        end: () => filter.endTimestamp ?? toSeconds(now()),
        search: async ({ page, end }) => {
          const paging = { endTimestamp: end, page, numberPerPage: pageSize };
          const { data } = await transport.call(getRecordsByFilter, { ...filter, ...paging }, call);
          return { items: data.callRecordList, total: data.totalNum };
        },
        isEmpty: (error) => isApiError(error, getRecordsByFilter, 70011),
      }),
      cursor,
    );
}

function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
