import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createServer as createViteServer } from 'vite';
import type { Dashboard } from '../server/dashboard.ts';
import { createViteSettings } from '../server/page/vite-settings.ts';

/** Serves the page from its sources on loopback, for whoever writes it. */
export async function serveSources({ fetch }: Dashboard, port: number) {
  const answer = getRequestListener((request, bindings) => fetch(request, bindings as object));
  const server = createServer();
  const vite = await createViteServer({
    ...createViteSettings('development'),
    appType: 'spa',
    server: { middlewareMode: { server } },
  });
  server.on('request', (incoming, outgoing) => {
    const isServed = /^\/(?:api|callbacks)\b/.test(incoming.url ?? '');
    if (isServed) void answer(incoming, outgoing);
    else vite.middlewares(incoming, outgoing);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await vite.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
