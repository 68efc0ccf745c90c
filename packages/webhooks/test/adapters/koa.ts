import { text as readText } from 'node:stream/consumers';
import { toKoaMiddleware } from '@trtc-kit/webhooks/koa';
import Koa from 'koa';
import { everyState, type Adapter } from './adapter.ts';
import { keptOf, overSocket } from './over-socket.ts';

/** The adapter in Koa, behind middleware that keeps bodies where parsers do. */
export const koa: Adapter = {
  name: 'Koa',
  states: everyState,
  open(receiver, state) {
    const app = new Koa();
    app.use(async (context, next) => {
      if (state !== 'unread')
        Object.assign(context.request, keptOf(state, await readText(context.req)));
      await next();
    });
    app.use(toKoaMiddleware(receiver));
    const answer = app.callback();
    return overSocket((incoming, outgoing) => void answer(incoming, outgoing));
  },
};
