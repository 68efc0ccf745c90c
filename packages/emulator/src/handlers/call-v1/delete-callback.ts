import type * as contract from '@trtc-kit/contracts/call-v1';
import type { Handler } from '../handler.ts';

/** No code is documented for deleting what is not there, so that succeeds. */
export const deleteCallback: Handler<typeof contract.deleteCallback> = (_request, { app }) => {
  app.callbacks.callV1.clear();
  return '';
};
