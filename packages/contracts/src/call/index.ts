export * from './end-call.ts';
export * from './get-call-info.ts';
export * from './start-call-by-robot.ts';
export type { MemberStatus } from './shapes/call-member.ts';
export type { MediaType } from './shapes/media-type.ts';
