import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { createCallKit } from '@trtc-kit/callkit';
import { createClock, createEmulator, defaultApp } from '@trtc-kit/emulator';
import { decodeUserSig, verifyUserSig } from '@trtc-kit/usersig';
import { expect, test } from 'vitest';
import { createIssuer } from './issue-tokens.ts';
import { logCalls } from './log-calls.ts';
import { traceCalls } from './open-telemetry.ts';
import { writeRecords } from './read-records.ts';

const start = 1_700_000_000_000;

/** An emulator whose first answer can be lost, and a kit for it. */
function createWorld() {
  const clock = createClock({ start, frozen: true });
  const emulator = createEmulator({ clock });
  const lost: Response[] = [];
  const callkit = createCallKit({
    ...defaultApp,
    region: 'singapore',
    clock,
    random: () => 0,
    fetch: (request) => {
      const answer = lost.shift();
      return answer === undefined ? emulator.fetch(request) : Promise.resolve(answer);
    },
  });
  return { clock, callkit, devices: emulator.control(), lost };
}

test('a logged-in user gets a UserSig of their own, whatever the request says', async () => {
  const clock = { now: () => start };
  const issuer = createIssuer({
    ...defaultApp,
    clock,
    userOf: ({ headers }) => headers.get('x-user') ?? undefined,
  });
  const headers = { 'x-user': 'alice' };
  const body = JSON.stringify({ userId: 'mallory' });
  const answer = await issuer.request('/tokens', { method: 'POST', headers, body });
  const { userSig } = (await answer.json()) as { userSig: string };
  expect(verifyUserSig(userSig, { ...defaultApp, userId: 'alice', clock }).ok).toBe(true);
  expect((await issuer.request('/tokens', { method: 'POST' })).status).toBe(401);
});

test('a logged-in user gets a key for one room, and a wrong room a clear answer', async () => {
  const issuer = createIssuer({ ...defaultApp, userOf: () => 'alice' });
  const answer = await issuer.request('/rooms/weekly/key', { method: 'POST' });
  const { privateMapKey } = (await answer.json()) as { privateMapKey: string };
  const { userId, userBuf } = decodeUserSig(privateMapKey);
  expect(userId).toBe('alice');
  expect(new TextDecoder('latin1').decode(userBuf)).toContain('weekly');
  const wrong = await issuer.request(`/rooms/${encodeURIComponent('周会')}/key`, {
    method: 'POST',
  });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain('room.name');
});

test('last week’s calls are written a line each', async () => {
  const { clock, callkit, devices } = createWorld();
  for (const callee of ['bob', 'carol']) {
    const { CallId } = devices.startCall({
      Caller_Account: 'alice',
      CalleeList_Account: [callee],
      MediaType: 'Audio',
    });
    devices.acceptCall({ CallId, User_Account: callee });
    clock.advance(30_000);
    devices.hangUpCall({ CallId, User_Account: callee });
  }
  clock.advance(5_000);
  const lines: string[] = [];
  expect(await writeRecords(callkit, (line) => lines.push(line))).toBe(60);
  expect(lines).toEqual([
    '2023-11-14T22:13:20.000Z alice Audio 30 s',
    '2023-11-14T22:13:50.000Z alice Audio 30 s',
  ]);
});

test('calls become spans, with their repeats and without a secret', async () => {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  traceCalls(provider.getTracer('test'));
  const { callkit, lost } = createWorld();
  lost.push(new Response('', { status: 502 }));
  await callkit.getRecordByFilter();
  await callkit.getCallInfo({ CallId: 'none' }).catch(() => undefined);
  const [repeated, failed] = exporter.getFinishedSpans();
  expect(repeated).toMatchObject({
    name: '/v4/call_record_http_srv/get_record_by_filter',
    attributes: { 'trtc.attempts': 2, 'trtc.sdk_app_id': 1400000000 },
    events: [{ name: 'retry' }],
  });
  expect(failed).toMatchObject({ status: { code: 2 }, events: [{ name: 'exception' }] });
  expect(JSON.stringify([repeated?.attributes, failed?.attributes, failed?.events])).not.toMatch(
    /usersig|[\w*-]{100}/,
  );
});

test('calls become lines of a log', async () => {
  const lines: string[] = [];
  logCalls((line) => lines.push(line));
  const { callkit } = createWorld();
  await callkit.endCall({ CallId: 'none' }).catch(() => undefined);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    endpoint: '/v4/call_engine_http_srv/end_call',
    attempts: 1,
    outcome: expect.stringContaining('101004') as string,
  });
});
