import { getRequestListener } from '@hono/node-server';
import { toFetchHandler } from '@trtc-kit/webhooks/fetch';
import { Hono } from 'hono';
import type { Adapter, Opened, Sent } from './adapter.ts';
import { overSocket } from './over-socket.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

function toRequest({ method = 'POST', query, headers, body }: Sent): Request {
  const bytes = body === undefined ? null : new TextEncoder().encode(body);
  const init = { method, ...(headers && { headers }), body: bytes };
  return new Request(`https://app.test/callbacks?${query}`, init);
}

function inProcess(fetch: Fetch): Opened {
  return {
    async send(sent) {
      const response = await fetch(toRequest(sent));
      return { status: response.status, answer: JSON.parse((await response.text()) || 'null') };
    },
    async stall(query) {
      const body = new ReadableStream<Uint8Array>();
      const init = { method: 'POST', body, duplex: 'half' } as const;
      const response = await fetch(new Request(`https://app.test/callbacks?${query}`, init));
      return response.status;
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/** The adapter as it is, and in Hono: in process, and on a socket. */
export const webs: readonly Adapter[] = [
  {
    name: 'fetch',
    states: ['unread', 'consumed'],
    open(receiver, state) {
      const handler = toFetchHandler(receiver);
      const opened = inProcess(async (request) => {
        if (state === 'consumed') await request.text();
        return handler(request);
      });
      return Promise.resolve(opened);
    },
  },
  {
    name: 'Hono',
    states: ['unread', 'text', 'bytes', 'consumed'],
    open(receiver, state) {
      const app = new Hono();
      app.use(async (context, next) => {
        if (state === 'text') await context.req.json();
        if (state === 'bytes') await context.req.arrayBuffer();
        if (state === 'consumed') await context.req.raw.text();
        await next();
      });
      app.all('/callbacks', toFetchHandler(receiver));
      return Promise.resolve(inProcess(app.fetch));
    },
  },
  {
    name: 'Hono on Node',
    states: ['unread', 'text'],
    open(receiver, state) {
      const app = new Hono();
      app.use(async (context, next) => {
        if (state === 'text') await context.req.text();
        await next();
      });
      app.all('/callbacks', toFetchHandler(receiver));
      const listener = getRequestListener(app.fetch);
      return overSocket((incoming, outgoing) => void listener(incoming, outgoing));
    },
  },
];
