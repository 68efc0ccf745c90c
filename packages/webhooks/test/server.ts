import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** A server on loopback that ends with its scope. */
export interface TestServer extends AsyncDisposable {
  /** The address, without a query. */
  readonly url: string;
  /** A connection to write to by hand. */
  connect(): Socket;
}

/** Serves on a port the system chooses. */
export async function serve(listener: RequestListener): Promise<TestServer> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    connect: () => connect(port, '127.0.0.1'),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** Everything that comes back for what is written, until the server closes the connection. */
export async function conversation(server: TestServer, written: string): Promise<string> {
  const socket = server.connect();
  socket.write(written);
  return text(socket);
}
