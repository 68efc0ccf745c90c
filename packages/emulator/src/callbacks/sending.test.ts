import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createReceiver, taken, type Answer } from '../../test/receiver.ts';
import { makeCertificate } from '../certificate.ts';

/** An error as `fetch` rejects with it. */
const rejects =
  (code: string, message = code): Answer =>
  () =>
    Promise.reject(
      new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) }),
    );

describe('a callback without a usable answer tells why', () => {
  test.each<[string, Answer, object]>([
    ['a refused connection', rejects('ECONNREFUSED'), { cause: 'connectionRefused' }],
    ['an unknown host', rejects('ENOTFOUND'), { cause: 'hostNotFound' }],
    ['a name server that is away', rejects('EAI_AGAIN'), { cause: 'hostNotFound' }],
    ['a host that is not reached', rejects('UND_ERR_CONNECT_TIMEOUT'), { cause: 'timeout' }],
    ['a certificate of its own', rejects('DEPTH_ZERO_SELF_SIGNED_CERT'), { cause: 'certificate' }],
    ['an old certificate', rejects('CERT_HAS_EXPIRED'), { cause: 'certificate' }],
    [
      'another host’s certificate',
      rejects('ERR_TLS_CERT_ALTNAME_INVALID'),
      { cause: 'certificate' },
    ],
    [
      'an unknown authority',
      rejects('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
      { cause: 'certificate', reason: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
    ],
    ['a broken connection', rejects('ECONNRESET', 'reset'), { cause: 'network', reason: 'reset' }],
    ['text', () => new Response('fine'), { cause: 'unparsable', reason: 'the answer is not JSON' }],
    ['nothing', () => new Response(''), { cause: 'unparsable' }],
  ])('%s', async (_name, answer, outcome) => {
    const { create, emulator } = await createReceiver({ answer });
    await create('r');
    await emulator.idle();
    expect(emulator.deliveries()).toMatchObject([
      { status: 'lost', attempts: [{ outcome: { kind: 'failed', ...outcome } }] },
    ]);
  });

  test.each([204, 302, 404, 500])('status %d', async (status) => {
    const headers = { location: 'http://elsewhere.test/' };
    const { create, emulator } = await createReceiver({
      answer: () => new Response(null, { status, headers }),
    });
    await create('r');
    await emulator.idle();
    expect(emulator.deliveries()).toMatchObject([
      { status: 'lost', outcome: { kind: 'refused', status } },
    ]);
  });
});

describe('a receiver that takes its time', () => {
  const silence: Answer = () => new Promise<Response>(() => undefined);

  test.each([
    { callbacks: {}, milliseconds: 2_000 },
    { callbacks: { timeout: 50 }, milliseconds: 50 },
  ])('has $milliseconds ms, by the machine’s clock', async ({ callbacks, milliseconds }) => {
    const controller = new AbortController();
    const asked: number[] = [];
    const timeoutSignal = (given: number) => {
      asked.push(given);
      return controller.signal;
    };
    const world = await createReceiver({ answer: silence, callbacks, timeoutSignal });
    await world.create('r');
    world.clock.advance(3_600_000);
    expect(world.emulator.deliveries()).toMatchObject([{ status: 'pending', attempts: [] }]);
    controller.abort(new DOMException('too late', 'TimeoutError'));
    await world.emulator.idle();
    expect(asked).toEqual([milliseconds]);
    const reason = `no answer within ${milliseconds.toString()} ms`;
    expect(world.emulator.deliveries()).toMatchObject([
      { status: 'lost', outcome: { kind: 'failed', cause: 'timeout', reason } },
    ]);
  });

  test('is given up while the emulator’s clock stands still', async () => {
    const { create, emulator } = await createReceiver({
      answer: silence,
      callbacks: { timeout: 1 },
    });
    await create('r');
    await emulator.idle();
    expect(emulator.deliveries()).toMatchObject([{ outcome: { cause: 'timeout' } }]);
  });
});

test.each([
  { contentType: undefined, seen: null },
  { contentType: 'none', seen: null },
  { contentType: 'application/json', seen: 'application/json' },
])('the Content-Type is $seen where the setting is $contentType', async (row) => {
  const { contentType, seen } = row;
  const { create, emulator, incoming } = await createReceiver({ callbacks: { contentType } });
  await create('r');
  await emulator.idle();
  expect(incoming.map((arrived) => arrived.contentType)).toEqual([seen]);
});

test('a long page of an error is cut, for thousands of them are kept', async () => {
  const { create, emulator } = await createReceiver({
    answer: () => new Response('x'.repeat(100_000), { status: 500 }),
  });
  await create('r');
  await emulator.idle();
  const [delivery] = emulator.deliveries();
  expect(delivery?.outcome).toMatchObject({ kind: 'refused', text: 'x'.repeat(1_000) });
});

describe('over a socket', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  async function listen(server: Server): Promise<number> {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    servers.push(server);
    // A server that listens on a port has an address of this form.
    return (server.address() as AddressInfo).port;
  }

  async function outcomeAt(url: string): Promise<unknown> {
    const configured = 'http://app.test/';
    const { control, create, emulator } = await createReceiver({
      fetch: (request) =>
        request.url.startsWith(configured) ? Promise.resolve(Response.json({})) : fetch(request),
    });
    await create('r');
    await emulator.idle();
    control.resendDelivery({ Id: 1, Url: url });
    await emulator.idle();
    return emulator.deliveries().at(-1)?.outcome;
  }

  test('a callback is taken', async () => {
    const server = createHttpServer((_request, response) => {
      response.end(JSON.stringify({ ErrorCode: 0 }));
    });
    const port = await listen(server);
    const outcome = await outcomeAt(`http://127.0.0.1:${port.toString()}/`);
    expect(outcome).toEqual({ kind: 'acked', ack: { ErrorCode: 0 } });
  });

  test('a receiver that sends elsewhere has not taken it, and nobody goes there', async () => {
    const paths: (string | undefined)[] = [];
    const server = createHttpServer((request, response) => {
      paths.push(request.url?.split('?')[0]);
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    const port = await listen(server);
    const outcome = await outcomeAt(`http://127.0.0.1:${port.toString()}/here`);
    expect(outcome).toMatchObject({ kind: 'refused', status: 302 });
    expect(paths).toEqual(['/here']);
  });

  test('a port where nobody listens is a refused connection', async () => {
    const server = createHttpServer();
    const port = await listen(server);
    server.close();
    await once(server, 'close');
    const outcome = await outcomeAt(`http://127.0.0.1:${port.toString()}/`);
    expect(outcome).toMatchObject({ kind: 'failed', cause: 'connectionRefused' });
  });

  test('a certificate that is signed by itself is not trusted', async () => {
    const server = createHttpsServer(await makeCertificate('localhost'), (_request, response) => {
      response.end('{}');
    });
    const port = await listen(server);
    const outcome = await outcomeAt(`https://127.0.0.1:${port.toString()}/`);
    expect(outcome).toMatchObject({ kind: 'failed', cause: 'certificate' });
  });
});

test('an answer of 200 with JSON is an ack, and how long it took is noted', async () => {
  const { create, emulator } = await createReceiver({ answer: taken });
  await create('r');
  await emulator.idle();
  const [delivery] = emulator.deliveries();
  expect(delivery?.attempts).toEqual([
    {
      at: 1_700_000_000_000,
      url: delivery?.url,
      duration: expect.any(Number),
      outcome: { kind: 'acked', ack: { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 } },
    },
  ]);
});
