export * from './call/index.ts';
export * from './call-config/index.ts';
export * from './call-record/index.ts';
