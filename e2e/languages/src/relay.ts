import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Sees an answer on its way, and gives what is handed on instead. */
export type OnAnswer = (path: string, body: string) => string;

/** A server on a port of its own that hands everything on to another one. */
export interface Relay extends AsyncDisposable {
  readonly url: string;
}

/** Hands requests on as they are, of any method, and answers as `onAnswer` gives them back. */
export async function startRelay(target: string, onAnswer: OnAnswer): Promise<Relay> {
  const { hostname, port } = new URL(target);

  function relay(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method, url = '/', headers } = incoming;
    const onward = request({ hostname, port, method, path: url, headers }, (answer) => {
      const path = url.split('?', 1)[0] ?? '';
      text(answer)
        .then((body) => {
          const { 'content-length': _length, ...kept } = answer.headers;
          outgoing.writeHead(answer.statusCode ?? 502, kept).end(onAnswer(path, body));
        })
        .catch(() => outgoing.destroy());
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  }

  const server = createServer(relay).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with that port.
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
