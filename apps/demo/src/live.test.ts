import { createEmulator, defaultApp, type Emulator } from '@trtc-kit/emulator';
import { expect, test } from 'vitest';
import { runLive } from './live.ts';
import { createTranscript } from './transcript.ts';

const app = { ...defaultApp, region: 'singapore', identifier: 'administrator' } as const;

async function liveAgainst(emulator: Emulator, secretKey: string = app.secretKey) {
  const lines: string[] = [];
  const paths: string[] = [];
  const good = await runLive(
    { ...app, secretKey },
    createTranscript((line) => lines.push(line), Date.now),
    {
      fetch: (request) => {
        paths.push(new URL(request.url).pathname);
        return emulator.fetch(request);
      },
    },
  );
  return { good, text: lines.join('\n'), paths };
}

test('an empty application answers every read call, and only read calls are made', async () => {
  await using emulator = createEmulator();
  const { good, text, paths } = await liveAgainst(emulator);
  expect(good).toBe(true);
  expect(text).toContain('0 records in 7 days');
  expect(paths).toEqual([
    '/v4/call_config/get_callback',
    '/v4/room_config/get_callback',
    '/v4/call_record_http_srv/get_record_by_filter',
  ]);
});

test('records that are there are shown', async () => {
  await using emulator = createEmulator();
  const devices = emulator.control();
  const { CallId } = devices.startCall({
    Caller_Account: 'zoe',
    CalleeList_Account: ['yan'],
    MediaType: 'Audio',
  });
  devices.rejectCall({ CallId, User_Account: 'yan' });
  emulator.clock.advance(5_000);
  expect((await liveAgainst(emulator)).text).toMatch(/zoe .*yan .*Reject/);
});

test('a wrong key is reported with its code and without the key', async () => {
  await using emulator = createEmulator();
  const { good, text } = await liveAgainst(emulator, 'not-the-key');
  expect(good).toBe(false);
  expect(text).toContain('70009');
  expect(text).not.toContain('not-the-key');
});
