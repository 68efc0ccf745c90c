import type * as contract from '@trtc-kit/contracts/call-v1';
import { toRecordViewV1 } from '../../world/calls/record-view-v1.ts';
import { Refusal } from '../../world/refusal.ts';
import type { Handler } from '../handler.ts';

/**
 * As with v4: an empty list where nothing matches, though the page lists 70011 too, and a `page`
 * that echoes the one asked for, as in the sample, and is 0 past the end.
 */
export const getRecordsByFilter: Handler<typeof contract.getRecordsByFilter> = (
  request,
  { app, clock },
) => {
  const { startTimestamp, endTimestamp, page = 1, numberPerPage: size = 100 } = request;
  if (page < 1) throw new Refusal(70001, 'page must be 1 or more');
  if (size < 1) throw new Refusal(70001, 'numberPerPage must be 1 or more');
  const times = { StartTime: startTimestamp, EndTime: endTimestamp };
  const found = app.records
    .search(times, clock.now())
    .map((record) => toRecordViewV1(record, app.sdkAppId))
    .filter(({ callResult }) => callResult === (request.callResult ?? callResult))
    .filter(({ callType }) => callType === (request.callType ?? callType));
  const list = found.slice((page - 1) * size, page * size);
  return { totalNum: found.length, page: list.length > 0 ? page : 0, callRecordList: list };
};
