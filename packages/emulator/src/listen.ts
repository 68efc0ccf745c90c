import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { makeCertificate, type Certificate } from './certificate.ts';

/** Where to answer. */
export interface ListenOptions {
  /** Default: 0, any free port. */
  readonly port?: number | undefined;
  /** Default: `127.0.0.1`. */
  readonly host?: string | undefined;
  /** HTTPS with a certificate of your own, or with one made for this run. Default: HTTP. */
  readonly https?: boolean | Certificate | undefined;
}

/** A server that answers. */
export interface Listening extends AsyncDisposable {
  /** What to give a client as its `baseUrl`. */
  readonly url: string;
  readonly port: number;
  /** The certificate clients have to trust, in PEM; absent without HTTPS. */
  readonly certificate?: string | undefined;
  /** Closes every connection and the port. */
  close(): Promise<void>;
}

/** Answers a request that came over a socket. */
export type Respond = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

/**
 * Answers on a port.
 *
 * @throws Error that names the port if it is in use.
 */
export async function listen(
  respond: Respond,
  { port = 0, host = '127.0.0.1', https = false }: ListenOptions = {},
): Promise<Listening> {
  const certificate = await toCertificate(https, host);
  const server = createNodeServer(respond, certificate);
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw toClearError(error, port, host);
  });
  const bound = portOf(server) ?? port;
  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `${certificate === undefined ? 'http' : 'https'}://${name}:${bound.toString()}`,
    port: bound,
    certificate: certificate?.cert,
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function toCertificate(
  https: NonNullable<ListenOptions['https']>,
  host: string,
): Promise<Certificate | undefined> {
  if (typeof https === 'object') return https;
  return https ? makeCertificate(host) : undefined;
}

function portOf(server: Server): number | undefined {
  const address = server.address();
  return typeof address === 'object' ? address?.port : undefined;
}

function createNodeServer(respond: Respond, certificate: Certificate | undefined): Server {
  // Without HTTP/2 both kinds are servers of node:http, whose bindings are those of HTTP/1.
  const fetch = (request: Request, bindings: object) => respond(request, bindings as HttpBindings);
  if (certificate === undefined) return createAdaptorServer({ fetch }) as Server;
  const serverOptions = { key: certificate.key, cert: certificate.cert };
  return createAdaptorServer({ fetch, createServer: createHttpsServer, serverOptions }) as Server;
}

function toClearError(error: unknown, port: number, host: string): Error {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const text = inUse
    ? 'is in use: stop what listens there, or give another port'
    : 'cannot be used';
  return new Error(`Port ${port.toString()} on ${host} ${text}.`, { cause: error });
}
