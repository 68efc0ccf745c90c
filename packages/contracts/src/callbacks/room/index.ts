export * from './after-create-room.ts';
export * from './after-destroy-room.ts';
export * from './after-update-room-info.ts';
