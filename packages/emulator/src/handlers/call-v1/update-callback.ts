import type * as contract from '@trtc-kit/contracts/call-v1';
import type { Handler } from '../handler.ts';

export const updateCallback: Handler<typeof contract.updateCallback> = (
  { address, actions },
  { app },
) => {
  app.callbacks.callV1.get();
  app.callbacks.callV1.set({ Url: address, CallbackCommandList: actions });
  return address;
};
