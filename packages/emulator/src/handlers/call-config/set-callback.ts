import type * as contract from '@trtc-kit/contracts/call-config';
import type { Handler } from '../handler.ts';

/** There is no update command for Call: setting creates and replaces. */
export const setCallback: Handler<typeof contract.setCallback> = (request, { app }) => {
  app.callbacks.call.set(request);
  return {};
};
