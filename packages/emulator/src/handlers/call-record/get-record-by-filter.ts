import type * as contract from '@trtc-kit/contracts/call-record';
import { isForgotten } from '../../world/calls/records.ts';
import { Refusal } from '../../world/refusal.ts';
import type { Handler } from '../handler.ts';

/**
 * Answers an empty list where nothing matches; the page lists 101050 too and says no more: it is for
 * a search that ends before the seven days. `Page` echoes the one asked for, as in the sample, and is
 * 0 past the end: that suits both readings.
 */
export const getRecordByFilter: Handler<typeof contract.getRecordByFilter> = (
  { StartTime, EndTime, CallResult, CallType, NumberPerPage: size = 10, Page: page = 1 },
  { app, clock },
) => {
  // No bounds are documented; a page before the first is no page.
  if (page < 1) throw new Refusal(101002, 'Page must be 1 or more');
  if (size < 1) throw new Refusal(101002, 'NumberPerPage must be 1 or more');
  const now = clock.now();
  if (EndTime !== undefined && isForgotten(EndTime, now)) throw new Refusal(101050);
  const found = app.records.search(
    { from: StartTime, until: EndTime },
    now,
    (record) =>
      (CallResult === undefined || record.CallResult === CallResult) &&
      (CallType === undefined || record.CallType === CallType),
  );
  const list = found.slice((page - 1) * size, page * size);
  return { TotalNum: found.length, Page: list.length > 0 ? page : 0, CallRecordList: list };
};
