export * from './get-record-by-callid.ts';
export * from './get-record-by-filter.ts';
export type { CallRecord, CallResult, CallType } from './shapes/call-record.ts';
