export * from './end-call.ts';
export * from './get-call-info.ts';
export * from './start-call-by-robot.ts';
