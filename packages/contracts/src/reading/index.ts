export * from './issue.ts';
export * from './readings.ts';
