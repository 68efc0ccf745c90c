export * from './create-room.ts';
export * from './destroy-room.ts';
export * from './get-room-info.ts';
export * from './update-room-info.ts';
