import type { IncomingMessage, ServerResponse } from 'node:http';
import { toArrival, type KeptBody } from '../node/incoming-arrival.ts';
import { sendAnswer } from '../node/outgoing-answer.ts';
import type { Receiver } from '../receiver.ts';

/** What `app.use` and `app.all` take, in Express 4 and 5. */
export type ExpressHandler = (
  request: IncomingMessage & KeptBody,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * Lets a receiver answer requests in Express. Put it in front of `express.json()`, and the text of
 * the body is the exact one; behind a parser it takes what the parser kept.
 *
 * @example
 * ```ts
 * import { createReceiver } from '@trtc-kit/webhooks';
 * import { toExpressHandler, type ExpressHandler } from '@trtc-kit/webhooks/express';
 *
 * interface Express {
 *   all(path: string, handler: ExpressHandler): unknown;
 * }
 *
 * const receiver = createReceiver({
 *   apps: [{ sdkAppId: 1400000000, urlSecrets: ['open-sesame'] }],
 * });
 * export const mount = (app: Express) => app.all('/callbacks', toExpressHandler(receiver));
 * ```
 */
export function toExpressHandler({ receive }: Pick<Receiver, 'receive'>): ExpressHandler {
  return (request, response, next) => {
    receive(toArrival(request))
      .then((answer) => sendAnswer(answer, request, response))
      .catch(next);
  };
}
