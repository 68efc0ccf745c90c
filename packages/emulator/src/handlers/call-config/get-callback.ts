import type * as contract from '@trtc-kit/contracts/call-config';
import type { Handler } from '../handler.ts';

export const getCallback: Handler<typeof contract.getCallback> = (_request, { app }) => {
  const { Url, CallbackCommandList } = app.callbacks.call.get();
  return { Url, CallbackCommandList: [...CallbackCommandList] };
};
