import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import * as callConfig from '@trtc-kit/contracts/call-config';
import { expect, test } from 'vitest';
import { createClient } from './client.ts';
import { createTransport, type TransportOptions } from './transport.ts';

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e';
const callbackSecret = 'receiver-secret-42';
const Url = `https://user:pass-word@app.test/hooks?secret=${callbackSecret}`;
const request = { Url, CallbackCommandList: ['Call.CallbackAfterEndCall'] } as const;

const envelope = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, RequestId: 'Id-1' };
const answers: Readonly<Record<string, RequestListener>> = {
  'a reset': (incoming) => incoming.socket.resetAndDestroy(),
  'no answer in time': () => undefined,
  '502 with HTML': ({ url }, response) => response.writeHead(502).end(`<html>${String(url)}`),
  'half a document': ({ url }, response) => response.end(`{"${String(url)}`),
  'a refusal that quotes the URL': ({ url }, response) =>
    response.end(
      JSON.stringify({ ...envelope, ErrorCode: 60002, ErrorInfo: `bad ${String(url)}` }),
    ),
  'a refusal that quotes the request': (incoming, response) => {
    incoming.setEncoding('utf8').once('data', (body: string) => {
      const quoted = (JSON.parse(body) as { Url: string }).Url;
      const ErrorInfo = `cannot reach ${quoted}, query secret=${callbackSecret}`;
      response.end(JSON.stringify({ ...envelope, ErrorCode: 100002, ErrorInfo }));
    });
  },
  'an answer without an envelope': ({ url }, response) =>
    response.end(JSON.stringify({ url, Url: callbackSecret })),
  'an answer that does not fit': ({ url }, response) =>
    response.end(JSON.stringify({ ...envelope, Response: [url, callbackSecret] })),
};

const channels = ['request', 'limited', 'retry', 'response', 'error'].map((n) => `trtc-kit:${n}`);

/** Everything a failing call shows to anybody, and the UserSigs that were sent. */
async function show(options: Partial<TransportOptions>, body: object = request) {
  const shown: unknown[] = [];
  const usersigs: string[] = [];
  const listen = (message: unknown) => shown.push(message);
  for (const channel of channels) subscribe(channel, listen);
  const send = options.fetch ?? ((sent: Request) => fetch(sent));
  const transport = createTransport({
    sdkAppId: 1400000000,
    secretKey,
    strictResponses: true,
    random: () => 0,
    attemptTimeout: 50,
    onContractDrift: listen,
    ...options,
    fetch: (sent) => {
      usersigs.push(new URL(sent.url).searchParams.get('usersig') ?? '');
      return send(sent);
    },
  });
  const client = createClient(callConfig, transport);
  const call = client.setCallback(body as typeof request);
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  for (const channel of channels) unsubscribe(channel, listen);
  expect(error).toBeInstanceOf(Error);
  return { shown: [error, shown, client, transport], usersigs };
}

/** All the ways in which a program prints a thing. */
function print(thing: unknown): string {
  let logged = '';
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk);
      done();
    },
  });
  new Console({ stdout }).log(thing);
  return [
    logged,
    inspect(thing, { depth: 30, showHidden: true }),
    JSON.stringify(thing),
    String(thing),
  ].join();
}

function expectNoSecret({ shown, usersigs }: Awaited<ReturnType<typeof show>>) {
  const printed = shown.map(print).join();
  expect(printed).toContain('/v4/call_config/set_callback');
  const secrets = [secretKey, callbackSecret, 'pass-word', ...usersigs];
  for (const secret of secrets) {
    expect(printed).not.toContain(secret);
    expect(printed).not.toContain(encodeURIComponent(secret));
  }
}

test.each(Object.entries(answers))('%s shows no secret', async (_name, listener) => {
  await using server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const result = await show({ baseUrl: `http://127.0.0.1:${port.toString()}` });
  expect(result.usersigs.length).toBeGreaterThan(0);
  expectNoSecret(result);
  server.closeAllConnections();
});

test('nobody listening shows no secret', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await server[Symbol.asyncDispose]();
  expectNoSecret(await show({ baseUrl: `http://127.0.0.1:${port.toString()}` }));
});

test('a name that cannot be resolved shows no secret', async () => {
  const fail = ({ url }: Request) =>
    Promise.reject(
      new TypeError(`fetch of ${url} failed`, {
        cause: Object.assign(new Error(`getaddrinfo ENOTFOUND for ${url}`), { code: 'ENOTFOUND' }),
      }),
    );
  expectNoSecret(await show({ region: 'singapore', fetch: fail }));
});

test('a request that is not sent shows no secret', async () => {
  const wrong = { ...request, CallbackCommandList: [callbackSecret], Sign: Url };
  const result = await show({ region: 'singapore' }, wrong);
  expect(result.usersigs).toEqual([]);
  expectNoSecret(result);
});
