import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

/** Where to answer. */
export interface ListenOptions {
  /** Default: 0, any free port. */
  readonly port?: number | undefined;
  /** Default: `127.0.0.1`. */
  readonly host?: string | undefined;
}

/** A server that answers. */
export interface Listening extends AsyncDisposable {
  /** What to give a client as its `baseUrl`. */
  readonly url: string;
  readonly port: number;
  /** Closes every connection and the port. */
  close(): Promise<void>;
}

/**
 * Answers on a port.
 *
 * @throws Error that names the port if it is in use.
 */
export async function listen(
  respond: (request: Request) => Promise<Response>,
  { port = 0, host = '127.0.0.1' }: ListenOptions = {},
): Promise<Listening> {
  // Plain HTTP/1 is what createAdaptorServer makes without further options.
  const server = createAdaptorServer({ fetch: respond }) as Server;
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw toClearError(error, port, host);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${bound.toString()}`,
    port: bound,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function toClearError(error: unknown, port: number, host: string): Error {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const text = inUse
    ? 'is in use: stop what listens there, or give another port'
    : 'cannot be used';
  return new Error(`Port ${port.toString()} on ${host} ${text}.`, { cause: error });
}
