import type * as contract from '@trtc-kit/contracts/room-config';
import type { Handler } from '../handler.ts';

/** Replaces the command list: both fields are mandatory, so merging is unlikely. */
export const updateCallback: Handler<typeof contract.updateCallback> = (request, { app }) => {
  app.callbacks.room.get();
  app.callbacks.room.set(request);
  return {};
};
