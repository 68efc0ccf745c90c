export * from '@trtc-kit/http-core/errors';
export { createRoomKit, type RoomKit, type RoomKitOptions } from './room-kit.ts';
export type { RoomInfo } from '@trtc-kit/contracts/room';
/** The commands as values, for `isApiError(error, endpoints.createRoom, 100003)`. */
export * as endpoints from '@trtc-kit/contracts/products/room';
