import { toFetchHandler } from '@trtc-kit/webhooks/fetch';
import { openReceiver } from '../../../receiver.ts';

/** Where the backend sends its callbacks. */
export function POST(request: Request): Promise<Response> {
  return toFetchHandler(openReceiver().receiver)(request);
}
