export * from './delete-callback.ts';
export * from './get-callback.ts';
export * from './get-record-by-call-id.ts';
export * from './get-records-by-filter.ts';
export * from './set-callback.ts';
export * from './update-callback.ts';
