import type * as contract from '@trtc-kit/contracts/call-v1';
import { toRecordViewV1 } from '../../world/calls/record-view-v1.ts';
import { isForgotten } from '../../world/calls/records.ts';
import { Refusal } from '../../world/refusal.ts';
import type { Handler } from '../handler.ts';

/** Only calls "created within the last 7 days" are there, however late they ended. */
export const getRecordByCallId: Handler<typeof contract.getRecordByCallId> = (
  { callId },
  { app, clock },
) => {
  const now = clock.now();
  const record = app.records.find(callId, now);
  if (record === undefined || isForgotten(record.StartTime, now)) throw new Refusal(70011);
  return toRecordViewV1(record, app.sdkAppId);
};
