import type * as contract from '@trtc-kit/contracts/call-v1';
import type { Handler } from '../handler.ts';

/** A command nobody knows is kept like any other: what happens to it is not documented. */
export const setCallback: Handler<typeof contract.setCallback> = (
  { address, actions },
  { app },
) => {
  app.callbacks.callV1.set({ Url: address, CallbackCommandList: actions });
  return address;
};
