export * from './callback.ts';
export * from './endpoint.ts';
export * from './group.ts';
export type * from './inferred.ts';
export type * from './open.ts';
export type * from './sent.ts';
export * from './untyped-endpoint.ts';
