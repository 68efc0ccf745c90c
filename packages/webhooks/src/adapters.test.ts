import { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { createReceiver, type CallbackEvent, type ReceiverOptions } from '@trtc-kit/webhooks';
import { describe, expect, test, vi } from 'vitest';
import type { Adapter, BodyState, Opened } from '../test/adapters/adapter.ts';
import { lambdas } from '../test/adapters/aws-lambda.ts';
import { expresses } from '../test/adapters/express.ts';
import { fastifies } from '../test/adapters/fastify.ts';
import { koa } from '../test/adapters/koa.ts';
import { node } from '../test/adapters/node.ts';
import { webs } from '../test/adapters/web.ts';
import { app, callbackQuery, callbackQueryV1 } from '../test/callback-request.ts';
import { createManualClock } from '../test/manual-clock.ts';

const { command, example } = afterEndCall;
const query = callbackQuery(command);
const text = JSON.stringify(example, undefined, 2);
const ack = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };

const adapters: readonly Adapter[] = [node, ...expresses, ...fastifies, koa, ...webs, ...lambdas];
const inState = (state: BodyState) => adapters.filter(({ states }) => states.includes(state));
const first = adapters.map((adapter) => ({ ...adapter, usual: adapter.states[0] ?? 'unread' }));
const kept = (['bytes', 'text', 'rawBody'] as const).flatMap((state) =>
  inState(state).map((adapter) => ({ ...adapter, state })),
);

/** A receiver behind an adapter, beside everything it told. */
async function open(
  adapter: Pick<Adapter, 'open'>,
  state: BodyState,
  options: Partial<ReceiverOptions> = {},
) {
  const events: CallbackEvent[] = [];
  const reasons: string[] = [];
  const receiver = createReceiver({
    apps: [app],
    onRefused: ({ reason }) => reasons.push(reason),
    onPossibleLoss: () => undefined,
    ...options,
  });
  receiver.onAny((event) => events.push(event));
  const opened: Opened = await adapter.open(receiver, state);
  return { opened, events, reasons, [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose]() };
}

describe.each(inState('unread'))('behind $name, a body nobody has read', (adapter) => {
  test.each([
    ['no content type', {}],
    ['JSON', { 'content-type': 'application/json' }],
    ['JSON with a charset', { 'content-type': 'application/json; charset=utf-8' }],
    ['text', { 'content-type': 'text/plain' }],
    ['a form, which is what curl says', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a type that is none', { 'content-type': 'json' }],
  ])('is taken to the last space, with %s', async (_, headers) => {
    await using served = await open(adapter, 'unread');
    const { status, answer } = await served.opened.send({ query, headers, body: text });
    expect([status, answer]).toEqual([200, ack]);
    expect(served.events).toMatchObject([{ raw: text, rewritten: false, issues: [] }]);
  });

  test('is refused as soon as it is over the limit', async () => {
    await using served = await open(adapter, 'unread', { checks: { bodySize: 1_000 } });
    const body = 'x'.repeat(200_000);
    expect((await served.opened.send({ query, body })).status).toBe(413);
    expect((await served.opened.send({ query, body: text })).status).toBe(200);
    expect(served.reasons).toEqual(['too_large']);
  });

  test('is waited for no longer than five seconds', async () => {
    const clock = createManualClock();
    await using served = await open(adapter, 'unread', { clock });
    const status = served.opened.stall?.(query);
    await vi.waitFor(() => expect(clock.waiting()).toBe(1));
    clock.advance(4_999);
    expect(served.reasons).toEqual([]);
    clock.advance(1);
    expect(await status).toBe(408);
    expect(served.reasons).toEqual(['body_timeout']);
  });
});

describe.each(kept)('behind $name, a body that is kept as $state', (adapter) => {
  test('is taken to the last space', async () => {
    await using served = await open(adapter, adapter.state);
    const headers = { 'content-type': 'application/json' };
    const { status, answer } = await served.opened.send({ query, headers, body: text });
    expect([status, answer]).toEqual([200, ack]);
    expect(served.events).toMatchObject([{ raw: text, rewritten: false, body: example }]);
  });

  test('is refused where it is over the limit', async () => {
    await using served = await open(adapter, adapter.state, { checks: { bodySize: 100 } });
    expect((await served.opened.send({ query, body: text })).status).toBe(413);
  });
});

describe.each(inState('parsed'))('behind $name, a body that was parsed', (adapter) => {
  test('is taken, and its text is written anew, which the event says', async () => {
    await using served = await open(adapter, 'parsed');
    const headers = { 'content-type': 'application/json' };
    const { status, answer } = await served.opened.send({ query, headers, body: text });
    expect([status, answer]).toEqual([200, ack]);
    const raw = JSON.stringify(example);
    expect(served.events).toMatchObject([{ raw, rewritten: true, body: example }]);
  });
});

describe.each(inState('consumed'))('behind $name, a body that is gone', (adapter) => {
  test('is refused at once, with what to do', async () => {
    await using served = await open(adapter, 'consumed');
    const { status, answer } = await served.opened.send({ query, body: text });
    expect(status).toBe(500);
    expect(answer).toMatchObject({
      ActionStatus: 'FAIL',
      ErrorInfo: expect.stringContaining('in front of what parses bodies'),
    });
    expect(served.reasons).toEqual(['body_consumed']);
  });
});

describe.each(first)('behind $name', (adapter) => {
  test('a callback of the older API is acked in its own words', async () => {
    await using served = await open(adapter, adapter.usual);
    const { answer } = await served.opened.send({
      query: callbackQueryV1('normal_end'),
      body: '{"CallId":"a"}',
    });
    expect(answer).toEqual({ ErrorCode: 0, ErrorMessage: 'Success' });
  });

  test('a request from elsewhere is refused', async () => {
    await using served = await open(adapter, adapter.usual);
    const wrong = callbackQuery(command, { secret: 'wrong' });
    const { status, answer } = await served.opened.send({ query: wrong, body: text });
    expect(status).toBe(403);
    expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: 1 });
  });

  test.each(['GET', 'PUT'])('%s is told that POST is the way', async (method) => {
    await using served = await open(adapter, adapter.usual);
    const body = method === 'PUT' ? { body: text } : {};
    expect((await served.opened.send({ method, query, ...body })).status).toBe(405);
  });

  test('a secret with signs that a URL escapes is the same', async () => {
    const secret = 'a b+c&d=e/ä%';
    const apps = [{ ...app, urlSecrets: [secret] }];
    await using served = await open(adapter, adapter.usual, { apps });
    const escaped = callbackQuery(command, { secret });
    expect((await served.opened.send({ query: escaped, body: text })).status).toBe(200);
  });
});

describe.each(first.filter(({ name }) => name !== 'fetch' && name !== 'Hono'))(
  'behind $name',
  (adapter) => {
    test('the address of the peer is known, and that before a proxy where told', async () => {
      const addresses = { allow: ['127.0.0.1', '203.0.113.7'] };
      await using served = await open(adapter, adapter.usual, { checks: { addresses } });
      expect((await served.opened.send({ query, body: text })).status).toBe(200);
      const checks = { addresses: { allow: ['203.0.113.7'], trustedProxies: 1 } };
      await using proxied = await open(adapter, adapter.usual, { checks });
      const headers = { 'X-Forwarded-For': '127.0.0.1, 203.0.113.7' };
      expect((await proxied.opened.send({ query, headers, body: text })).status).toBe(200);
      expect((await proxied.opened.send({ query, body: text })).status).toBe(403);
    });
  },
);
