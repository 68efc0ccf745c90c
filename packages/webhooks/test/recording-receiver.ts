import { createReceiver, type CallbackEvent, type ReceiverOptions } from '@trtc-kit/webhooks';
import { app } from './callback-request.ts';

/** A receiver beside every event it hands out. */
export function recordingReceiver(options: Partial<ReceiverOptions> = {}) {
  const receiver = createReceiver({ apps: [app], ...options });
  const events: CallbackEvent[] = [];
  receiver.onAny((event) => events.push(event));
  return { receiver, events };
}
