import * as product from '@trtc-kit/contracts/products/room';
import {
  createClient,
  createTransport,
  type Client,
  type TransportOptions,
} from '@trtc-kit/http-core';
import { createRoomLists, type RoomLists } from './lists.ts';

/** How the client signs in and where it goes. */
export type RoomKitOptions = TransportOptions;

/** The server API of Tencent RTC Conference: one method per documented command, and its lists. */
export interface RoomKit extends Client<typeof product>, RoomLists {}

/**
 * A client for the server API of Tencent RTC Conference.
 *
 * @example
 * ```ts
 * import { createRoomKit } from '@trtc-kit/roomkit';
 *
 * const roomkit = createRoomKit({
 *   sdkAppId: 1400000000,
 *   secretKey: process.env.TRTC_SECRET_KEY ?? 'sample-key',
 *   region: 'singapore',
 * });
 * export const open = (RoomId: string) =>
 *   roomkit.createRoom({ RoomInfo: { RoomId, RoomType: 'Conference' } });
 * ```
 * @throws TypeError if an option is missing or wrong.
 * @see https://trtc.io/document/60703
 */
export function createRoomKit(options: RoomKitOptions): RoomKit {
  const transport = createTransport(options);
  return Object.freeze({ ...createClient(product, transport), ...createRoomLists(transport) });
}
