import type * as contract from '@trtc-kit/contracts/call-v1';
import { toRecordViewV1 } from '../../world/calls/record-view-v1.ts';
import { Refusal } from '../../world/refusal.ts';
import type { Handler } from '../handler.ts';

export const getRecordByCallId: Handler<typeof contract.getRecordByCallId> = (
  { callId },
  { app, clock },
) => {
  const record = app.records.find(callId, clock.now());
  if (record === undefined) throw new Refusal(70011);
  return toRecordViewV1(record, app.sdkAppId);
};
