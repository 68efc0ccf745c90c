import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Receiver } from '../receiver.ts';
import { incomingBody } from './incoming-body.ts';

/** What `http.createServer` takes; in Express, a handler. */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/**
 * Lets a receiver answer the requests of `node:http`, or of a framework built on it. It reads the
 * body itself, whatever the content type. Behind a body parser it takes what the parser kept, but
 * then `raw` is written anew, and digits the parser lost are lost: put it in front.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http';
 * import { createReceiver } from '@trtc-kit/webhooks';
 * import { toNodeListener } from '@trtc-kit/webhooks/node';
 *
 * const receiver = createReceiver({ sdkAppId: 1400000000 });
 * receiver.onAny(({ command }) => {
 *   console.log(command); // Call.CallbackAfterEndCall
 * });
 * createServer(toNodeListener(receiver)).listen(8080);
 * ```
 */
export function toNodeListener({ fetch }: Pick<Receiver, 'fetch'>): NodeListener {
  return (incoming, outgoing) => {
    answer(fetch, incoming, outgoing).catch(() => outgoing.destroy());
  };
}

async function answer(
  fetch: Receiver['fetch'],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const response = await fetch(await toRequest(incoming));
  const text = await response.text();
  // What was not read of a refused body is discarded, or the connection would stand still.
  incoming.resume();
  // A framework's own time-out may have answered in the meantime.
  if (outgoing.headersSent) return;
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers).end(text);
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const [, query = ''] = (incoming.url ?? '').split(/\?(.*)/s);
  const url = `http://localhost/?${query}`;
  // `Request` refuses some methods, and a receiver answers all but POST alike.
  if (incoming.method !== 'POST') return new Request(url);
  const body = incomingBody(incoming);
  const request = new Request(url, { method: 'POST', body: body ?? '', duplex: 'half' });
  // A used body is how `Request` says that it was read and is gone.
  if (body === undefined) await request.text();
  return request;
}
