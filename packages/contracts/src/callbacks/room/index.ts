export * from './after-create-room.ts';
export * from './after-destroy-room.ts';
export * from './after-update-room-info.ts';
export * from './after-member-enter.ts';
export * from './after-member-leave.ts';
export * from './after-seat-info-changed.ts';
