export * from './delete-callback.ts';
export * from './get-callback.ts';
export * from './set-callback.ts';
