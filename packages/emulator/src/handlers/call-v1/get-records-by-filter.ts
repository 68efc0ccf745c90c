import type * as contract from '@trtc-kit/contracts/call-v1';
import { toRecordViewV1, toResultV1, toTypeV1 } from '../../world/calls/record-view-v1.ts';
import { isForgotten } from '../../world/calls/records.ts';
import { Refusal } from '../../world/refusal.ts';
import type { Handler } from '../handler.ts';

/**
 * As with v4: an empty list where nothing matches, 70011 for a search that ends before the seven
 * days, and a `page` that echoes the one asked for, as in the sample, and is 0 past the end.
 */
export const getRecordsByFilter: Handler<typeof contract.getRecordsByFilter> = (
  { startTimestamp, endTimestamp, callResult, callType, numberPerPage: size = 100, page = 1 },
  { app, clock },
) => {
  if (page < 1) throw new Refusal(70001, 'page must be 1 or more');
  if (size < 1) throw new Refusal(70001, 'numberPerPage must be 1 or more');
  const now = clock.now();
  if (endTimestamp !== undefined && isForgotten(endTimestamp, now)) throw new Refusal(70011);
  const found = app.records.search(
    { from: startTimestamp, until: endTimestamp },
    now,
    (record) =>
      (callResult === undefined || toResultV1(record) === callResult) &&
      (callType === undefined || toTypeV1(record.CallType) === callType),
  );
  const list = found.slice((page - 1) * size, page * size);
  return {
    totalNum: found.length,
    page: list.length > 0 ? page : 0,
    callRecordList: list.map((record) => toRecordViewV1(record, app.sdkAppId)),
  };
};
