import { createReceiver, type ReceiverOptions } from '@trtc-kit/webhooks';
import { vi } from 'vitest';
import { app } from './callback-request.ts';

/** Sends a request to a receiver and gives all that came of it. */
export async function send(request: Request, options: Partial<ReceiverOptions> = {}) {
  const onRefused = vi.fn<NonNullable<ReceiverOptions['onRefused']>>();
  const onPossibleLoss = vi.fn<NonNullable<ReceiverOptions['onPossibleLoss']>>();
  const handler = vi.fn();
  const onInvalid = vi.fn();
  const receiver = createReceiver({ apps: [app], onRefused, onPossibleLoss, ...options });
  receiver.onAny(handler);
  receiver.onInvalid(onInvalid);
  const response = await receiver.fetch(request);
  return {
    response,
    answer: await response.json(),
    handler,
    onInvalid,
    onPossibleLoss,
    stats: receiver.stats(),
    refusal: onRefused.mock.lastCall?.[0],
  };
}
