import type * as contract from '@trtc-kit/contracts/call-record';
import { Refusal } from '../../world/refusal.ts';
import type { Handler } from '../handler.ts';

export const getRecordByCallid: Handler<typeof contract.getRecordByCallid> = (
  { CallId },
  { app, clock },
) => {
  const record = app.records.find(CallId, clock.now());
  if (record === undefined) throw new Refusal(101050);
  return { CallRecord: record };
};
