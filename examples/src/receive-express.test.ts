import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBackend } from '../test/backend.ts';
import { makeFolder } from '../test/folder.ts';
import { createReceiving } from './receive-express.ts';

/** The example on a port, with its calls in a file. */
async function serve(path: string) {
  const options = { sdkAppId: 1400000000, urlSecret: 'open-sesame', path };
  const { app, close } = createReceiving(options);
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has this form of address.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    calls: async (): Promise<unknown> => (await fetch(`${url}/calls`)).json(),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await close();
    },
  };
}

test('an application of Express writes down each call once, and has it after a restart', async () => {
  await using folder = await makeFolder();
  const path = join(folder.path, 'inbox.sqlite');
  const id = await (async () => {
    await using server = await serve(path);
    await using backend = await createBackend(`${server.url}/callbacks?secret=open-sesame`);
    const called = backend.decline('alice');
    backend.emulator.control().resendDelivery({ Id: 1 });
    const ack = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
    expect(await backend.outcomes()).toEqual([1, 2].map(() => ({ kind: 'acked', ack })));
    return called;
  })();

  await using server = await serve(path);
  expect(await server.calls()).toEqual([{ id, caller: 'alice', result: 'Reject', seconds: 0 }]);
  const stranger = `${server.url}/callbacks?SdkAppid=1400000000&CallbackCommand=Call.CallbackAfterEndCall`;
  expect(await fetch(stranger, { method: 'POST', body: '{}' })).toHaveProperty('status', 403);
});
