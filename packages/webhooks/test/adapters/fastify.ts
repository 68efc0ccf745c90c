import { toFastifyHandler, toFastifyPlugin } from '@trtc-kit/webhooks/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import type { Adapter, BodyState } from './adapter.ts';
import { overSocket } from './over-socket.ts';

async function served(app: FastifyInstance) {
  await app.ready();
  return overSocket((incoming, outgoing) => app.routing(incoming, outgoing));
}

function addParser(app: FastifyInstance, state: BodyState): void {
  app.removeAllContentTypeParsers();
  if (state === 'consumed') {
    app.addContentTypeParser('*', { parseAs: 'string' }, (_request, _text, done) => done(null));
    return;
  }
  const parseAs = state === 'bytes' ? 'buffer' : 'string';
  app.addContentTypeParser('*', { parseAs }, (_request, kept, done) =>
    done(null, state === 'parsed' ? JSON.parse(kept.toString()) : kept),
  );
}

/** The plugin in Fastify, whose own parsers must not touch its bodies, and the handler behind one. */
export const fastifies: readonly Adapter[] = [
  {
    name: 'Fastify, as a plugin',
    states: ['unread'],
    async open(receiver) {
      const app = fastify();
      await app.register(toFastifyPlugin(receiver), { url: '/callbacks' });
      return served(app);
    },
  },
  {
    name: 'Fastify, as a handler',
    states: ['bytes', 'text', 'parsed', 'consumed'],
    open(receiver, state) {
      const app = fastify();
      addParser(app, state);
      app.all('/callbacks', toFastifyHandler(receiver));
      return served(app);
    },
  },
];
