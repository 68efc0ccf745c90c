import type * as contract from '@trtc-kit/contracts/room-config';
import { Refusal } from '../../world/refusal.ts';
import type { Handler } from '../handler.ts';

export const setCallback: Handler<typeof contract.setCallback> = (request, { app }) => {
  if (app.callbacks.room.peek() !== undefined) throw new Refusal(100300);
  app.callbacks.room.set(request);
  return {};
};
