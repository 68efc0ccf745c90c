import * as product from '@trtc-kit/contracts/products/call';
import * as v1 from '@trtc-kit/contracts/products/call-v1';
import {
  createClient,
  createTransport,
  type Client,
  type TransportOptions,
} from '@trtc-kit/http-core';
import { createRecords, createRecordsV1, type Records, type RecordsV1 } from './records.ts';

/** How the client signs in and where it goes. */
export type CallKitOptions = TransportOptions;

/** The older server API of Call: one method per documented command, and its records. */
export interface CallKitV1 extends Client<typeof v1> {
  /** The records that match, one by one: pages are fetched while they are read. */
  readonly records: RecordsV1;
}

/** The server API of Tencent RTC Call: one method per documented command of v4, and v1 beside it. */
export interface CallKit extends Client<typeof product> {
  /**
   * The older API, for applications whose clients start calls with the deprecated `call()` and
   * `groupCall()`. Its names, its codes and its hosts are its own.
   */
  readonly v1: CallKitV1;
  /**
   * The call records of the last 7 days that match, one by one: pages are fetched while they are
   * read. The end of the search is that of the first page; `pages()` gives them with a cursor to go
   * on later.
   */
  readonly records: Records;
}

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
  const transport = createTransport(options);
  const now = () => (options.clock ?? Date).now();
  return Object.freeze({
    ...createClient(product, transport),
    v1: Object.freeze({
      ...createClient(v1, transport),
      records: createRecordsV1(transport, now),
    }),
    records: createRecords(transport, now),
  });
}
