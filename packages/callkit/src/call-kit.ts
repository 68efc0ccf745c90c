import * as product from '@trtc-kit/contracts/products/call';
import {
  createClient,
  createTransport,
  type Client,
  type TransportOptions,
} from '@trtc-kit/http-core';

/** How the client signs in and where it goes. */
export type CallKitOptions = TransportOptions;

/** The server API of Tencent RTC Call, v4: one method per documented command. */
export type CallKit = Client<typeof product>;

/**
 * A client for the server API of Tencent RTC Call.
 *
 * @example
 * ```ts
 * import { createCallKit } from '@trtc-kit/callkit';
 *
 * const callkit = createCallKit({
 *   sdkAppId: 1400000000,
 *   secretKey: process.env.TRTC_SECRET_KEY ?? 'sample-key',
 *   region: 'singapore',
 * });
 * export const lastWeek = () => callkit.getRecordByFilter({ CallResult: 'NormalEnd' });
 * ```
 * @throws TypeError if an option is missing or wrong.
 * @see https://trtc.io/document/68926
 */
export function createCallKit(options: CallKitOptions): CallKit {
  return createClient(product, createTransport(options));
}
