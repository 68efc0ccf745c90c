import type * as contract from '@trtc-kit/contracts/call-v1';
import type { Handler } from '../handler.ts';

/** What is answered without a configuration is not documented; update's 999 is the nearest. */
export const getCallback: Handler<typeof contract.getCallback> = (_request, { app }) => {
  const { Url, CallbackCommandList } = app.callbacks.callV1.get();
  return { actions: [...CallbackCommandList], address: Url };
};
