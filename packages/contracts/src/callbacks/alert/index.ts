export * from './request-over-limit.ts';
