import { createHash, createHmac } from 'node:crypto';
import { Webhooks } from '@octokit/webhooks';
import { AccessToken, WebhookReceiver } from 'livekit-server-sdk';
import { secret, toBodyOfSize } from './callbacks.ts';
import type { Taker } from './taker.ts';

/** What a peer is sent. */
export interface PeerRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A peer with a request that it takes, always the same: neither looks whether it had it before. */
export interface Peer {
  /** What it checks, for the row. */
  readonly checks: string;
  readonly request: PeerRequest;
  /** Rejects what does not prove itself. */
  readonly receive: (request: PeerRequest) => Promise<unknown>;
}

/** The name of a peer. */
export type PeerName = keyof typeof peers;

/** The peers, each of which gives events to one handler that does nothing. */
export const peers = { octokit: createOctokit, livekit: createLivekit };

/** Whether a word is the name of a peer. */
export const isPeer = (word: string): word is PeerName => Object.hasOwn(peers, word);

/** A peer that is given its request without a socket. */
export function toTaker({ receive, request }: Peer): Taker {
  return {
    async take() {
      await receive(request);
    },
    rest: () => Promise.resolve(),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

function createOctokit(): Promise<Peer> {
  const webhooks = new Webhooks({ secret });
  webhooks.on('issues.opened', () => undefined);
  const body = toBodyOfSize((title) => ({ action: 'opened', issue: { number: 1, title } }));
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  return Promise.resolve({
    checks:
      'verifyAndReceive of @octokit/webhooks: HMAC-SHA256 of the body; nothing of its content',
    request: { body, headers: { 'x-hub-signature-256': signature } },
    receive: ({ body: payload, headers }) =>
      webhooks.verifyAndReceive({
        ...{ id: '1', name: 'issues', payload },
        signature: headers['x-hub-signature-256'] ?? '',
      }),
  });
}

async function createLivekit(): Promise<Peer> {
  const receiver = new WebhookReceiver('key', secret);
  const body = toBodyOfSize((metadata) => ({
    event: 'room_finished',
    room: { sid: 'RM_hycBMAjmt6Ub', name: 'room-test', creationTime: '1700000000', metadata },
    id: 'EV_eugWmGhovZmm',
    createdAt: '1700000000',
  }));
  const token = new AccessToken('key', secret, { ttl: '1d' });
  token.sha256 = createHash('sha256').update(body).digest('base64');
  return {
    checks:
      'receive of livekit-server-sdk: a JWT with the SHA-256 of the body; reads it as a protobuf message',
    request: { body, headers: { authorization: await token.toJwt() } },
    receive: ({ body: text, headers }) => receiver.receive(text, headers.authorization),
  };
}
