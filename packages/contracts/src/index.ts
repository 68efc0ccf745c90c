export * from './define/index.ts';
export * from './reading/index.ts';
export * from './wire/index.ts';
