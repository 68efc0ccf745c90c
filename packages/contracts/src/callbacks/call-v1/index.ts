export * from './call-event.ts';
export * from './call-status.ts';
