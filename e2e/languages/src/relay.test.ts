import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { startRelay } from './relay.ts';

test('a relay hands on method, path, query and body, and answers with what it was given', async () => {
  await using server = createServer((request, response) => {
    void text(request).then((body) => {
      response.writeHead(207, { 'content-type': 'text/plain; charset=x' });
      response.end([request.method, request.url, body].join(' '));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with that port.
  const { port } = server.address() as AddressInfo;
  await using relay = await startRelay(`http://127.0.0.1:${port}`, (path, body) => path + body);

  const answer = await fetch(`${relay.url}/a/b?c=d`, { method: 'PUT', body: '{}' });
  expect(answer.status).toBe(207);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=x');
  expect(await answer.text()).toBe('/a/bPUT /a/b?c=d {}');
});
