import { once } from 'node:events';
import type { Server } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';

/** Where to answer. */
export interface ListenOptions {
  /** Default: 0, any free port. */
  readonly port?: number | undefined;
  /** Default: `127.0.0.1`. */
  readonly host?: string | undefined;
}

/** A server that answers. */
export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Closes every connection and the port. */
  readonly close: () => Promise<void>;
}

/** Answers a request that came over a socket. */
export type Respond = (request: Request, bindings: HttpBindings) => Promise<Response>;

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether only this machine can come in at an address. */
export function isLoopback(host: string): boolean {
  const family = isIP(host);
  if (family === 0) return host === 'localhost';
  return loopback.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

/** Who may come in. */
export interface Entrance {
  /** Whether a secret is asked for. */
  readonly isGuarded: boolean;
  /** Names that others know it by, so that what stands before it may let other machines in. */
  readonly allowedHosts: readonly string[];
}

/** @throws TypeError if other machines could come in unguarded; Error if the port is in use. */
export async function listen(
  respond: Respond,
  { port = 0, host = '127.0.0.1', isGuarded, allowedHosts }: ListenOptions & Entrance,
): Promise<Listening> {
  const known = isLoopback(host) ? allowedHosts[0] : host;
  if (!isGuarded && known !== undefined) {
    throw new TypeError(
      `Other machines could see the calls at ${known}: set DASHBOARD_PASSWORD or DASHBOARD_TOKEN first.`,
    );
  }
  // Without HTTP/2 the bindings are those of HTTP/1.
  const fetch = (request: Request, bindings: object) => respond(request, bindings as HttpBindings);
  const server = createAdaptorServer({ fetch }) as Server;
  server.listen(port, host);
  await once(server, 'listening').catch((cause: unknown) => {
    throw new Error(`Port ${port} on ${host} cannot be used; is it in use?`, { cause });
  });
  const address = server.address();
  const bound = typeof address === 'object' ? (address?.port ?? port) : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    async close() {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}
