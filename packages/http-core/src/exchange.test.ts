import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { exchange } from './exchange.ts';

const tools = { fetch: (request: Request) => fetch(request), clock: { now: () => 0 } };

/** Posts to a real server on loopback that behaves as told. */
async function against(listener: RequestListener, timeout = 5_000): Promise<unknown> {
  await using server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const path = '/v4/room_engine_http_srv/destroy_room';
  const url = new URL(`http://127.0.0.1:${port.toString()}${path}?usersig=secret`);
  try {
    return await exchange({ path, url, body: '{}', timeout, signal: undefined }, tools);
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

test('nobody listening is a network failure', async () => {
  const url = new URL('http://127.0.0.1:1/v4/a/b?usersig=secret');
  const call = exchange(
    { path: '/v4/a/b', url, body: '{}', timeout: 5_000, signal: undefined },
    tools,
  );
  await expect(call).rejects.toMatchObject({ failure: 'network', attempts: 1 });
  await expect(call).rejects.toThrow(/ECONNREFUSED|bad port/);
});
