import { once } from 'node:events';
import { connect } from 'node:net';

/** A connection that is kept for one request after the other. */
export interface Connection extends Disposable {
  /** Sends a whole request; the body of the answer. */
  readonly send: (request: string) => Promise<string>;
}

/**
 * Opens a connection to a port of loopback. It knows just enough of HTTP: the client of Node takes
 * more time for a request than the emulator does, and would be most of what is measured.
 */
export async function openConnection(port: number): Promise<Connection> {
  // A character for each byte, as the length is in bytes.
  const socket = connect(port, '127.0.0.1').setNoDelay().setEncoding('latin1');
  await once(socket, 'connect');
  let received = '';
  let waiting: PromiseWithResolvers<string> | undefined;
  socket.on('data', (chunk: string) => {
    received += chunk;
    const body = toBody(received);
    if (body === undefined) return;
    received = '';
    waiting?.resolve(body);
  });
  socket.once('error', (error) => waiting?.reject(error));
  socket.once('close', () => waiting?.reject(new Error('The server closed the connection.')));
  return {
    send(request) {
      waiting = Promise.withResolvers();
      socket.write(request);
      return waiting.promise;
    },
    [Symbol.dispose]() {
      socket.destroy();
    },
  };
}

/** The body, once it is there in full. */
function toBody(received: string): string | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = received.slice(0, end);
  const length = /^content-length: *(\d+)$/im.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer does not tell its length:\n${head}`);
  const body = received.slice(end + 4);
  return body.length < Number(length) ? undefined : body;
}
