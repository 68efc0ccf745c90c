import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { exchange } from './exchange.ts';

const path = '/v4/room_engine_http_srv/destroy_room';
const usual = {
  path,
  body: '{}',
  signal: undefined,
  effort: () => ({ attempts: 1, elapsed: 5 }),
} as const;

/** Posts to a real server on loopback that behaves as told. */
async function against(listener: RequestListener, timeout = 5_000): Promise<unknown> {
  await using server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = new URL(`http://127.0.0.1:${port.toString()}${path}?usersig=secret`);
  try {
    return (await exchange({ ...usual, url, timeout })).json;
  } finally {
    server.closeAllConnections();
  }
}

test('an answer comes back parsed, with every digit', async () => {
  expect(await against((_request, response) => response.end('{"id": 144115212830834855}'))).toEqual(
    {
      id: '144115212830834855',
    },
  );
});

test('a connection that is reset names the reset and not the URL', async () => {
  const call = against((request) => request.socket.resetAndDestroy());
  await expect(call).rejects.toMatchObject({ failure: 'network' });
  await expect(call).rejects.toThrow(/ECONNRESET|other side closed/);
  await expect(call).rejects.not.toThrow('secret');
});

test('a server that stops in the middle of the body is a time-out', async () => {
  const call = against((_request, response) => {
    response.writeHead(200);
    response.write('{"Act');
  }, 50);
  await expect(call).rejects.toMatchObject({ failure: 'timeout' });
});

test('a body cut short is a network failure', async () => {
  const call = against((_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"Act', () => response.destroy());
  });
  await expect(call).rejects.toMatchObject({ failure: 'network' });
});

test('nobody listening is a failed connection: the request was not sent', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await server[Symbol.asyncDispose]();
  const url = new URL(`http://127.0.0.1:${port.toString()}${path}?usersig=secret`);
  const call = exchange({ ...usual, url, timeout: 5_000 });
  await expect(call).rejects.toMatchObject({ failure: 'connect', mayHaveTakenEffect: false });
  await expect(call).rejects.toThrow('ECONNREFUSED');
});

test('a server that asks to wait is heard', async () => {
  const call = against((_request, response) => {
    response.writeHead(503, { 'retry-after': '2' }).end();
  });
  await expect(call).rejects.toMatchObject({ failure: 'status', status: 503, retryAfter: 2_000 });
});

test('a failure tells what the call has cost', async () => {
  const call = against((_request, response) => response.writeHead(500).end());
  await expect(call).rejects.toMatchObject({ attempts: 1, elapsed: 5 });
});

test('a fetch of the caller’s gets the whole request', async () => {
  const url = new URL(`https://backend.test${path}?usersig=secret`);
  let seen = '';
  await exchange({
    ...usual,
    url,
    timeout: 5_000,
    headers: { 'x-trace': '1' },
    fetch: async (request) => {
      const { method, redirect, headers } = request;
      seen = [method, redirect, headers.get('x-trace'), await request.text()].join(' ');
      return Response.json({});
    },
  });
  expect(seen).toBe('POST manual 1 {}');
});

test('the platform’s fetch is looked up at each call', async () => {
  const url = new URL(`https://backend.test${path}`);
  const replaced = vi.fn(() => Promise.resolve(Response.json({ replaced: true })));
  vi.stubGlobal('fetch', replaced);
  const { json } = await exchange({ ...usual, url, timeout: 5_000 });
  expect(json).toEqual({ replaced: true });
  expect(replaced).toHaveBeenCalledWith(
    url,
    expect.objectContaining({ method: 'POST', body: '{}', redirect: 'manual' }),
  );
});
