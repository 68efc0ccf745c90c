export * from './get-record-by-callid.ts';
export * from './get-record-by-filter.ts';
