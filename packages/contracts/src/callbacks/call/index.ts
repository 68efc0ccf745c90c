export * from './after-end-call.ts';
export * from './after-member-changed.ts';
export * from './after-start-call.ts';
export type { MemberAction } from './shapes/member-action.ts';
