import { openEnvelope } from '@trtc-kit/contracts';
import * as call from '@trtc-kit/contracts/products/call';
import * as callV1 from '@trtc-kit/contracts/products/call-v1';
import * as room from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { commands, createBackend, ok } from '../test/backend.ts';
import { named, row } from '../test/refusal-row.ts';
import { roomRefusals } from '../test/room-refusals.ts';

/** Errors of the backend itself: no request brings them about, a fault does. */
const internal: readonly number[] = [100001, 101001];

/** The older API asks for the edition with group calls. */
const edition = 50001;

/** The commands whose page has this code. */
const having = (code: number) => commands.filter(({ endpoint }) => code in endpoint.errors);

/** What every command answers to a parameter that is missing; see the last test. */
const general: Readonly<Record<number, true>> = { 100002: true, 101002: true };

const urls = { Url: 'http://app.test/', CallbackCommandList: [] };
const v1 = { address: 'http://app.test/', actions: [] };
const roomRows = roomRefusals.flatMap(({ rows }) => rows);

/** Where there is nothing at all. */
const emptyRows = [
  row(room.setCallback, 100002, { ...urls, Url: 'app.test' }),
  row(room.getCallback, 100301, {}),
  row(room.updateCallback, 100301, urls),
  row(room.deleteCallback, 100301, {}),
  row(call.getCallInfo, 101004, { CallId: 'gone' }),
  row(call.endCall, 101004, { CallId: 'gone' }),
  row(call.startCallByRobot, 101004, {
    ...call.startCallByRobot.example.request,
    CalleeList_Account: [],
  }),
  row(call.getRecordByFilter, 101050, { EndTime: 1 }),
  row(callV1.getRecordsByFilter, 70011, { startTimestamp: 0, endTimestamp: 1 }),
  row(call.startCallByRobot, 101002, { ...call.startCallByRobot.example.request, Timeout: 1 }),
  row(call.getRecordByCallid, 101050, { CallId: 'gone' }),
  row(call.setCallback, 100002, { ...urls, Url: 'app.test' }),
  row(call.getCallback, 100301, {}),
  row(callV1.getRecordByCallId, 70011, { callId: 'gone' }),
  row(callV1.setCallback, 70001, { ...v1, address: 'app.test' }),
  row(callV1.updateCallback, 999, v1),
  row(callV1.getCallback, 999, {}),
] as const;

/** Where the URL names no identifier. The page explains the code with the words that belong to set. */
const namelessRows = [row(callV1.getCallback, 70001, {})] as const;

describe.each(roomRefusals)('$where', ({ setUp, rows }) => {
  test.each(named(rows))('$path is refused with $code', async ({ endpoint, code, request }) => {
    const { post } = await setUp();
    expect((await post(endpoint.path, request)).body).toMatchObject({ ErrorCode: code });
  });
});

test.each(named(emptyRows))('$path is refused with $code', async ({ endpoint, code, request }) => {
  const { body } = await createBackend().post(endpoint.path, request);
  expect(openEnvelope(endpoint.path, body)).toMatchObject({ outcome: 'refusal', code });
});

test.each(named(namelessRows))(
  '$path is refused with $code without an identifier',
  async ({ endpoint, code, request }) => {
    const { body } = await createBackend().post(endpoint.path, request, { identifier: '' });
    expect(openEnvelope(endpoint.path, body)).toMatchObject({ outcome: 'refusal', code });
  },
);

describe.each(having(edition))('$id', ({ endpoint }) => {
  test('is refused where the edition has no server API', async () => {
    const { send } = createBackend(ok, { edition: 'oneToOne' });
    expect(await send(endpoint, endpoint.example.request)).toBe(edition);
  });
});

describe.each(internal)('the internal error %i', (code) => {
  test.each(having(code))('is answered by $id where a fault asks for it', async ({ endpoint }) => {
    const { control, send } = createBackend();
    control.addFault({ Rule: { code } });
    expect(await send(endpoint, endpoint.example.request)).toBe(code);
  });
});

describe.each(commands)('$id', ({ endpoint }) => {
  test('answers every code of its page that can be brought about', () => {
    const provoked = [...roomRows, ...emptyRows, ...namelessRows]
      .filter(([{ path }]) => path === endpoint.path)
      .map(([, code]) => code);
    const listed = Object.keys(endpoint.errors).map(Number);
    const elsewhere = [...internal, edition];
    const unprovoked = listed.filter((code) => ![...provoked, ...elsewhere].includes(code));
    expect(unprovoked.filter((code) => !(code in general))).toEqual([]);
  });

  test('refuses a request without what it needs', async () => {
    const needs = !endpoint.request.safeParse({}).success;
    const isV1 = endpoint.path.startsWith('/v1/');
    const v4 = 100002 in endpoint.errors ? 100002 : 101002;
    const answered = await createBackend().send(endpoint, {});
    if (needs) expect(answered).toBe(isV1 ? 70001 : v4);
    else expect([100002, 101002, 70001]).not.toContain(answered);
  });
});
