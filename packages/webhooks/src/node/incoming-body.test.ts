import { text as readText } from 'node:stream/consumers';
import type { RequestListener } from 'node:http';
import { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { toNodeListener } from '@trtc-kit/webhooks/node';
import { expect, test, vi } from 'vitest';
import { callbackQuery } from '../../test/callback-request.ts';
import { recordingReceiver } from '../../test/recording-receiver.ts';
import { serve } from '../../test/server.ts';

const { command, example } = afterEndCall;
const text = JSON.stringify(example, undefined, 2);

/** Posts to a receiver behind middleware that leaves the request as told. */
async function post(middleware: (listener: RequestListener) => RequestListener, body = text) {
  const onRefused = vi.fn();
  const { receiver, events } = recordingReceiver({ onRefused });
  await using server = await serve(middleware(toNodeListener(receiver)));
  const url = `${server.url}?${callbackQuery(command)}`;
  const response = await fetch(url, { method: 'POST', body: new TextEncoder().encode(body) });
  return { status: response.status, answer: await response.json(), events, onRefused };
}

/** Middleware that reads the body and keeps something of it where frameworks do. */
function keeping(keep: (text: string) => unknown) {
  return (listener: RequestListener): RequestListener =>
    (incoming, outgoing) => {
      void readText(incoming).then((read) => {
        listener(Object.assign(incoming, { body: keep(read) }), outgoing);
      });
    };
}

test.each<[string, (text: string) => unknown]>([
  ['text', (read) => read],
  ['a Buffer', (read) => Buffer.from(read)],
  ['plain bytes', (read) => new TextEncoder().encode(read)],
])('a body that was read and kept as %s is taken to the last space', async (_, keep) => {
  const { events, status } = await post(keeping(keep));
  expect(status).toBe(200);
  expect(events).toMatchObject([{ body: example, raw: text }]);
});

test('a body that was read and parsed is taken, and its text is written anew', async () => {
  const { events } = await post(keeping((read) => JSON.parse(read)));
  expect(events).toMatchObject([{ body: example, raw: JSON.stringify(example) }]);
});

test.each<[string, (text: string) => unknown]>([
  ['kept nowhere', () => undefined],
  ['kept as null', () => null],
  ['parsed into what is no JSON', () => ({ CallId: 1n })],
])('a body that was read and %s is refused at once with the reason', async (_, keep) => {
  const { status, answer, events, onRefused } = await post(keeping(keep));
  expect(status).toBe(500);
  expect(answer).toMatchObject({
    ActionStatus: 'FAIL',
    ErrorInfo: expect.stringContaining('was read before the receiver saw it'),
  });
  expect(onRefused).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ reason: 'body_consumed' }),
  );
  expect(events).toEqual([]);
});

test('a body of which somebody has taken a part is refused at once', async () => {
  const { status } = await post((listener) => (incoming, outgoing) => {
    incoming.once('data', () => {
      incoming.pause();
      listener(incoming, outgoing);
    });
  });
  expect(status).toBe(500);
});

test('a body that had nothing in it is put aside, whatever a parser made of it', async () => {
  // Some make an empty object of it, which did not arrive.
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const { status, events } = await post(
    keeping(() => ({})),
    '',
  );
  expect(status).toBe(200);
  expect(events).toEqual([]);
});

test('a form parser has not kept what it took for a form', async () => {
  const { receiver } = recordingReceiver({ onPossibleLoss: () => undefined });
  const parsed = keeping((read) => ({ [read]: '' }));
  await using server = await serve(parsed(toNodeListener(receiver)));
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const url = `${server.url}?${callbackQuery(command)}`;
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: new TextEncoder().encode(text),
  });
  expect(response.status).toBe(500);
});

test('a body nobody has read is read, whatever a framework put beside it', async () => {
  const { events } = await post((listener) => (incoming, outgoing) => {
    listener(Object.assign(incoming, { body: {} }), outgoing);
  });
  expect(events).toMatchObject([{ raw: text }]);
});
