import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Receiver } from '@trtc-kit/webhooks';
import { toNodeListener } from '@trtc-kit/webhooks/node';

/** A receiver behind a port of this machine. */
export interface ReceiverServer {
  /** What the backend is told to call. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a receiver on loopback.
 *
 * @throws Error that names the port if it is in use.
 */
export async function serveReceiver(receiver: Receiver, port: number): Promise<ReceiverServer> {
  const server = createServer(toNodeListener(receiver));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((cause: unknown) => {
    throw new Error(`Port ${port.toString()} cannot be used for the receiver; is it in use?`, {
      cause,
    });
  });
  // A server that listens on a port has an address of this form.
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound.toString()}/callbacks`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await receiver.idle();
    },
  };
}
