import { createRequire } from 'node:module';
import { text as readText } from 'node:stream/consumers';
import { toExpressHandler } from '@trtc-kit/webhooks/express';
import express, { type RequestHandler } from 'express';
import { everyState, type Adapter, type BodyState } from './adapter.ts';
import { overSocket } from './over-socket.ts';

type Express = Pick<typeof express, 'json' | 'raw' | 'text'> & (() => ReturnType<typeof express>);

const always = { type: () => true };

function parserOf(express: Express, state: BodyState): RequestHandler {
  switch (state) {
    case 'bytes':
      return express.raw(always);
    case 'text':
      return express.text(always);
    case 'rawBody':
      return express.json({
        ...always,
        verify: (request, _, bytes) => Object.assign(request, { rawBody: bytes }),
      });
    case 'parsed':
      return express.json(always);
    case 'consumed':
      return (request, _, next) => void readText(request).then(() => next());
    case 'unread':
      // As everybody has it: it leaves alone what does not say that it is JSON.
      return express.json({ type: 'application/vnd.other+json' });
  }
}

function inExpress(name: string, express: Express): Adapter {
  return {
    name,
    states: everyState,
    open(receiver, state) {
      const app = express();
      app.use(parserOf(express, state));
      app.all('/callbacks', toExpressHandler(receiver));
      return overSocket(app);
    },
  };
}

/** The adapter in Express, behind its own parsers. */
export const expresses: readonly Adapter[] = [
  inExpress('Express 5', express),
  // It brings no types; its parsers are those of the later version.
  inExpress('Express 4', createRequire(import.meta.url)('express4') as Express),
];
