import { once } from 'node:events';
import * as call from '@trtc-kit/contracts/callbacks/call';
import * as room from '@trtc-kit/contracts/callbacks/room';
import { toNodeListener } from '@trtc-kit/webhooks/node';
import { describe, expect, test, vi } from 'vitest';
import { callbackQuery } from '../../test/callback-request.ts';
import { recordingReceiver } from '../../test/recording-receiver.ts';
import { conversation, serve } from '../../test/server.ts';

const { command, example } = call.afterEndCall;
const query = callbackQuery(command);
const text = JSON.stringify(example);
const bytes = new TextEncoder().encode(text);

describe.each([...Object.values(call), ...Object.values(room)])('$command', (callback) => {
  test('reaches the handler of its command over a socket, and is acked', async () => {
    const { receiver } = recordingReceiver();
    const handler = vi.fn();
    receiver.on(callback.command, handler);
    await using server = await serve(toNodeListener(receiver));
    const body = JSON.stringify(callback.example);
    const response = await fetch(`${server.url}?${callbackQuery(callback.command)}`, {
      method: 'POST',
      body: new TextEncoder().encode(body),
    });
    expect(handler).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ command: callback.command, raw: body, issues: [] }),
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 });
  });
});

test.each([
  ['no content type', {}],
  ['text/plain', { 'content-type': 'text/plain' }],
  ['JSON with a charset', { 'content-type': 'application/json; charset=utf-8' }],
  ['a form, which is what curl says', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['what is no content type at all', { 'content-type': 'json' }],
])('a body is read with %s', async (_, headers) => {
  const { receiver, events } = recordingReceiver();
  await using server = await serve(toNodeListener(receiver));
  await fetch(`${server.url}?${query}`, { method: 'POST', headers, body: bytes });
  expect(events).toMatchObject([{ raw: text, body: example }]);
});

test('a body in chunks is put together', async () => {
  const { receiver, events } = recordingReceiver();
  await using server = await serve(toNodeListener(receiver));
  const chunks = text.match(/.{1,7}/gs) ?? [];
  const body = chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('');
  const head = `POST /?${query} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n`;
  await conversation(server, `${head}Transfer-Encoding: chunked\r\n\r\n${body}0\r\n\r\n`);
  expect(events).toMatchObject([{ raw: text }]);
});

describe('a request that is refused', () => {
  test.each(['GET', 'HEAD', 'PUT', 'TRACE', 'PURGE'])('for its method is: %s', async (method) => {
    const { receiver } = recordingReceiver();
    await using server = await serve(toNodeListener(receiver));
    const head = `${method} /?${query} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`;
    const answer = await conversation(server, head);
    expect(answer).toMatch(/^HTTP\/1.1 405 /);
    expect(answer).toMatch(/^allow: POST\r$/im);
  });

  test.each(['/', '//', '/?', '*', '/?%', 'http://u:p@[::1]:1/?a', '/?a?b'])(
    'for what its URL lacks is: %s',
    async (url) => {
      const { receiver } = recordingReceiver();
      await using server = await serve(toNodeListener(receiver));
      const head = `POST ${url} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n`;
      const answer = await conversation(server, `${head}\r\n{}`);
      expect(answer).toMatch(/^HTTP\/1.1 403 /);
      expect(answer).toContain('"ActionStatus":"FAIL"');
    },
  );

  test('for its size is answered before it has all arrived, and its connection stays usable', async () => {
    const { receiver, events } = recordingReceiver({ checks: { bodySize: 100_000 } });
    await using server = await serve(toNodeListener(receiver));
    const socket = server.connect();
    const head = `POST /?${query} HTTP/1.1\r\nHost: a\r\n`;
    socket.write(`${head}Content-Length: 4000000\r\n\r\n`);
    socket.write('x'.repeat(1_000_000));
    const [refused] = await once(socket, 'data');
    expect(String(refused)).toMatch(/^HTTP\/1.1 413 /);
    socket.write('x'.repeat(3_000_000));
    socket.write(`${head}Content-Length: ${bytes.byteLength}\r\n\r\n${text}`);
    const [acked] = await once(socket, 'data');
    expect(String(acked)).toMatch(/^HTTP\/1.1 200 /);
    expect(events).toHaveLength(1);
  });
});

test('an answer that a framework has begun in the meantime is left to it', async () => {
  const listener = toNodeListener({
    receive: () => Promise.resolve({ status: 200, headers: {}, body: '{}' }),
  });
  await using server = await serve((incoming, outgoing) => {
    outgoing.writeHead(503).write('too ');
    // The adapter lets the rest of the body flow when it is done.
    incoming.once('resume', () => outgoing.end('late'));
    listener(incoming, outgoing);
  });
  const response = await fetch(server.url, { method: 'POST', body: bytes });
  expect(response.status).toBe(503);
  expect(await response.text()).toBe('too late');
});

test('a receiver of another make that fails ends the connection, not the process', async () => {
  await using server = await serve(toNodeListener({ receive: () => Promise.reject(new Error()) }));
  await expect(fetch(server.url)).rejects.toThrow('fetch failed');
});
