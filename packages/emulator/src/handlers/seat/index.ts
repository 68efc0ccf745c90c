export * from './get-seat-list.ts';
export * from './kick-user-off-seat.ts';
export * from './lock-seat.ts';
export * from './move-user-to-seat.ts';
export * from './pick-user-on-seat.ts';
export * from './switch-seat.ts';
