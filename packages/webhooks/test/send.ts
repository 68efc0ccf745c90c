import { createReceiver, type ReceiverOptions } from '@trtc-kit/webhooks';
import { vi } from 'vitest';
import { sdkAppId } from './callback-request.ts';

/** Sends a request to a receiver and gives all that came of it. */
export async function send(request: Request, options: Partial<ReceiverOptions> = {}) {
  const onRefused = vi.fn<NonNullable<ReceiverOptions['onRefused']>>();
  const handler = vi.fn();
  const receiver = createReceiver({ sdkAppId, onRefused, ...options });
  receiver.onAny(handler);
  const response = await receiver.fetch(request);
  return {
    response,
    answer: await response.json(),
    handler,
    refusal: onRefused.mock.lastCall?.[0],
  };
}
