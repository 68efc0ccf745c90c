import type * as contract from '@trtc-kit/contracts/room-config';
import type { Handler } from '../handler.ts';

export const getCallback: Handler<typeof contract.getCallback> = (_request, { app }) => {
  const { Url, CallbackCommandList } = app.callbacks.room.get();
  return { Url, CallbackCommandList: [...CallbackCommandList] };
};
