import { createServer, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { toNodeListener } from '@trtc-kit/webhooks/node';
import { isStore, openReceiver } from './our-receiver.ts';
import { isPeer, peers, type Peer } from './peers.ts';

// Runs as a child process, with the name of a store or of a peer, and a place for the store.
const [, , name = '', place = ''] = process.argv;

async function toListener(): Promise<RequestListener> {
  if (isStore(name)) return toNodeListener(openReceiver(name, place));
  if (isPeer(name)) return toPeerListener(await peers[name]());
  throw new Error(`Nobody is called ${name}.`);
}

/** As either peer's documentation has it: the text of the body, and a header. */
function toPeerListener({ receive }: Peer): RequestListener {
  return (incoming, outgoing) => {
    const answer = (status: number, body: string) => {
      outgoing.writeHead(status, { 'content-length': body.length }).end(body);
    };
    text(incoming)
      // The peers' headers are sent once each.
      .then((body) => receive({ body, headers: incoming.headers as Record<string, string> }))
      .then(() => answer(200, 'ok'))
      .catch((error: unknown) => answer(400, String(error)));
  };
}

const server = createServer(await toListener());
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1');
