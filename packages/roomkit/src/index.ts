export * from '@trtc-kit/http-core/errors';
export { createRoomKit, type RoomKit, type RoomKitOptions } from './room-kit.ts';
export type { BannedMember, RoomInfo, RoomMember } from '@trtc-kit/contracts/room';
export type { Page, PagedList } from '@trtc-kit/http-core';
/** The commands as values, for `isApiError(error, endpoints.createRoom, 100003)`. */
export * as endpoints from '@trtc-kit/contracts/products/room';
export type { ListOptions, RoomLists } from './lists.ts';
