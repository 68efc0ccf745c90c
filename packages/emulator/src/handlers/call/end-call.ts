import type * as contract from '@trtc-kit/contracts/call';
import { restOrigin } from '../rest-actor.ts';
import type { Handler } from '../handler.ts';

export const endCall: Handler<typeof contract.endCall> = ({ CallId }, { app }) => {
  app.calls.end(CallId, restOrigin);
  return {};
};
