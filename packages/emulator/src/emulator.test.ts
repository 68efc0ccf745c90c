import {
  callV1ErrorTable,
  envelopeV1,
  envelopeV4,
  openEnvelope,
  readReceived,
} from '@trtc-kit/contracts';
import * as call from '@trtc-kit/contracts/products/call';
import * as room from '@trtc-kit/contracts/products/room';
import { signPrivateMapKey, signUserSig } from '@trtc-kit/usersig';
import { describe, expect, test } from 'vitest';
import { commands, createBackend } from '../test/backend.ts';
import { createEmulator, defaultApp } from './index.ts';

const path = room.getRoomInfo.path;
const request = { RoomId: 'r' };
const asDocumented = { refused: [], reported: [] };

describe('a request from the wrong caller is refused with the documented code', () => {
  const { secretKey, sdkAppId } = defaultApp;
  const administrator = { sdkAppId, secretKey, userId: 'administrator' };
  const { clock } = createBackend();
  const old = { now: () => clock.now() - 2 * 86_400_000 };
  const room1 = { room: { id: 1 }, privileges: 'all' } as const;

  test.each([
    ['no application', { sdkappid: '' }, 60012],
    ['an unknown application', { sdkappid: '1' }, 60006],
    ['no identifier', { identifier: '' }, 60004],
    ['an empty UserSig', { usersig: '' }, 70002],
    ['half a UserSig', { usersig: signUserSig(administrator).slice(0, 40) }, 70003],
    [
      'a PrivateMapKey',
      { usersig: signPrivateMapKey({ ...administrator, ...room1, clock }) },
      70003,
    ],
    ['an expired UserSig', { usersig: signUserSig({ ...administrator, clock: old }) }, 70001],
    ['another key', { usersig: signUserSig({ ...administrator, secretKey: 'x', clock }) }, 70009],
    ['another user', { usersig: signUserSig({ ...administrator, userId: 'bob', clock }) }, 70013],
    ['another app', { usersig: signUserSig({ ...administrator, sdkAppId: 7, clock }) }, 70014],
    [
      'a user who is no administrator',
      { identifier: 'bob', usersig: signUserSig({ ...administrator, userId: 'bob', clock }) },
      60010,
    ],
  ])('%s', async (_name, changes, code) => {
    const { status, body } = await createBackend().post(path, request, changes);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
    expect(body.ErrorInfo).not.toBe('');
  });
});

describe('a request that cannot be read is refused with the documented code', () => {
  test.each([
    ['half a JSON document', path, '{', 60003],
    ['a JSON array', path, '[]', 60003],
    ['an empty body', path, '', 60003],
    ['an unknown command', '/v4/room_engine_http_srv/make_room', {}, 60009],
    ['a missing field of Conference', path, {}, 100002],
    ['a missing field of Call', call.endCall.path, {}, 101002],
    ['a missing field of a record command', call.getRecordByCallid.path, {}, 101002],
    [
      'an account that is a number',
      call.startCallByRobot.path,
      { ...call.startCallByRobot.example.request, CalleeList_Account: [42] },
      60015,
    ],
  ])('%s', async (...[, command, body, code]) => {
    const answer = await createBackend().post(command, body);
    expect(answer.body).toMatchObject({ ErrorCode: code });
  });

  test('the error text names the field', async () => {
    const { body } = await createBackend().post(path, {});
    expect(body.ErrorInfo).toMatch(/^RoomId: /);
  });
});

test('an undocumented key passes, has no effect and is noted', async () => {
  const { emulator, send } = createBackend();
  const RoomInfo = { RoomId: 'r', RoomType: 'Conference', Colour: 'red' } as const;
  expect(await send(room.createRoom, { RoomInfo })).toEqual({});
  expect(await send(room.getRoomInfo, request)).not.toHaveProperty('RoomInfo.Colour');
  expect(emulator.journal()[0]).toMatchObject({
    path: room.createRoom.path,
    code: 0,
    undocumented: [{ path: 'RoomInfo.Colour' }],
  });
});

test('the journal keeps no UserSig', async () => {
  const { emulator, post } = createBackend();
  await post(path, request);
  expect(emulator.journal()).toHaveLength(1);
  expect(JSON.stringify(emulator.journal())).not.toMatch(/[\w*-]{100}/);
});

describe.each(commands)('$id', ({ endpoint }) => {
  const isV1 = endpoint.path.startsWith('/v1/');

  test('takes the documented request and answers by its contract', async () => {
    const { body } = await createBackend().post(endpoint.path, endpoint.example.request);
    const opened = openEnvelope(endpoint.path, body);
    if (opened.outcome === 'success') {
      const reading = readReceived(endpoint.response, opened.payload);
      expect(reading).toEqual(asDocumented);
    } else {
      expect(opened).toMatchObject({ outcome: 'refusal' });
      const codes = isV1 ? callV1ErrorTable : endpoint.errors;
      expect(Object.keys(codes)).toContain(String('code' in opened && opened.code));
    }
  });

  test('answers in the envelope of its path, with a request id like the samples', async () => {
    const { body } = await createBackend().post(endpoint.path, endpoint.example.request);
    expect(readReceived(isV1 ? envelopeV1 : envelopeV4, body)).toEqual(asDocumented);
    expect(openEnvelope(endpoint.path, body)).toMatchObject({
      requestId: expect.stringMatching(
        isV1 ? /^[0-9a-f]{32}$/ : /^Id-[0-9a-f]{32}-O-Seq-\d+$/,
      ) as string,
    });
  });
});

test('applications are kept apart', async () => {
  await using emulator = createEmulator({
    apps: [defaultApp, { sdkAppId: 20000001, secretKey: 'another' }],
  });
  const call1 = { Caller_Account: 'a', CalleeList_Account: ['b'], MediaType: 'Audio' } as const;
  const { CallId } = emulator.control().startCall(call1);
  const hangUp = { CallId, User_Account: 'a' };
  expect(() => emulator.control(20000001).hangUpCall(hangUp)).toThrow('');
  expect(() => emulator.control(7)).toThrow('No application 7 here');
  expect(emulator.control().hangUpCall(hangUp)).toEqual({});
});
