import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Receiver } from '../receiver.ts';
import { toArrival } from './incoming-arrival.ts';
import { sendAnswer } from './outgoing-answer.ts';

/** What `http.createServer` takes. */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/**
 * Lets a receiver answer the requests of `node:http`, or of a framework built on it. It reads the
 * body itself, whatever the content type. Behind a body parser it takes what the parser kept, but
 * then the text may be written anew, and digits the parser lost are lost: put it in front.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http';
 * import { createReceiver } from '@trtc-kit/webhooks';
 * import { toNodeListener } from '@trtc-kit/webhooks/node';
 *
 * const receiver = createReceiver({
 *   apps: [{ sdkAppId: 1400000000, urlSecrets: ['open-sesame'] }],
 * });
 * receiver.onAny(({ command }) => {
 *   console.log(command); // Call.CallbackAfterEndCall
 * });
 * createServer(toNodeListener(receiver)).listen(8080);
 * ```
 */
export function toNodeListener({ receive }: Pick<Receiver, 'receive'>): NodeListener {
  return (incoming, outgoing) => {
    receive(toArrival(incoming))
      .then((answer) => sendAnswer(answer, incoming, outgoing))
      .catch(() => outgoing.destroy());
  };
}
