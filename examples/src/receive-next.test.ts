import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBackend } from '../test/backend.ts';
import { makeFolder } from '../test/folder.ts';
import { startNext } from '../test/start-next.ts';

test('a route of Next takes callbacks, and writes down each call once', async () => {
  await using folder = await makeFolder();
  await using server = await startNext('receive-next', {
    TRTC_SDK_APP_ID: '1400000000',
    TRTC_URL_SECRET: 'open-sesame',
    TRTC_INBOX: join(folder.path, 'inbox.sqlite'),
  });
  await using backend = await createBackend(`${server.url}/api/callbacks?secret=open-sesame`);
  const calls = async (): Promise<unknown> => {
    const response = await fetch(`${server.url}/api/calls`);
    return response.json();
  };

  const id = backend.decline('alice');
  backend.emulator.control().resendDelivery({ Id: 1 });
  const ack = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
  expect(await backend.outcomes()).toEqual([1, 2].map(() => ({ kind: 'acked', ack })));
  const call = { id, caller: 'alice', result: 'Reject', seconds: 0 };
  await expect.poll(calls, { timeout: 20_000 }).toEqual([call]);

  const stranger = `${server.url}/api/callbacks?SdkAppid=1400000000&CallbackCommand=Call.CallbackAfterEndCall`;
  expect(await fetch(stranger, { method: 'POST', body: '{}' })).toHaveProperty('status', 403);
}, 60_000);
