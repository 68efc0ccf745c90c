export * from './room/index.ts';
export * from './room-config/index.ts';
export * from './seat/index.ts';
