import type * as contract from '@trtc-kit/contracts/room-config';
import type { Handler } from '../handler.ts';

/** Refuses where there is nothing to delete: the code is listed with this command. */
export const deleteCallback: Handler<typeof contract.deleteCallback> = (_request, { app }) => {
  app.callbacks.room.get();
  app.callbacks.room.clear();
  return {};
};
