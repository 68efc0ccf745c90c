export { createCallKit, type CallKit, type CallKitOptions, type CallKitV1 } from './call-kit.ts';
export * from '@trtc-kit/http-core/errors';
export type { CallRecord, CallResult, CallType } from '@trtc-kit/contracts/call-record';
/** The commands as values, for `isApiError(error, endpoints.endCall, 101004)`. */
export * as endpoints from '@trtc-kit/contracts/products/call';
export type { CallRecordV1 } from '@trtc-kit/contracts/call-v1';
/** The commands of v1 as values. */
export * as endpointsV1 from '@trtc-kit/contracts/products/call-v1';
export type {
  RecordFilter,
  RecordFilterV1,
  Records,
  RecordsOptions,
  RecordsV1,
} from './records.ts';
export type { Page, PagedList } from '@trtc-kit/http-core';
