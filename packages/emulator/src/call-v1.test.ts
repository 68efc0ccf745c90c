import * as call from '@trtc-kit/contracts/products/call';
import * as callV1 from '@trtc-kit/contracts/products/call-v1';
import * as room from '@trtc-kit/contracts/products/room';
import { signUserSig } from '@trtc-kit/usersig';
import { describe, expect, test } from 'vitest';
import { createBackend } from '../test/backend.ts';
import { defaultApp } from './index.ts';

const oneToOne = {
  Caller_Account: 'alice',
  CalleeList_Account: ['bob'],
  MediaType: 'Video',
} as const;
const group = { ...oneToOne, CalleeList_Account: ['bob', 'carol'] };
const configuration = { address: 'http://app.test/v1', actions: ['normal_end'] };

describe('a v1 request that v1 refuses', () => {
  const { secretKey, sdkAppId } = defaultApp;
  const { clock } = createBackend();
  const administrator = { sdkAppId, secretKey, userId: 'administrator', clock };
  const old = { now: () => clock.now() - 2 * 86_400_000 };
  const get = callV1.getCallback.path;
  const byId = callV1.getRecordByCallId.path;

  test.each([
    ['no application', { sdkappid: '' }, 70001],
    ['an unknown application', { sdkappid: '1' }, 70001],
    ['no identifier', { identifier: '' }, 70001],
    ['no UserSig', { usersig: '' }, 70002],
    ['half a UserSig', { usersig: signUserSig(administrator).slice(0, 40) }, 70002],
    ['another key', { usersig: signUserSig({ ...administrator, secretKey: 'x' }) }, 70002],
    ['an expired UserSig', { usersig: signUserSig({ ...administrator, clock: old }) }, 70003],
    [
      'a user who is no administrator',
      { identifier: 'bob', usersig: signUserSig({ ...administrator, userId: 'bob' }) },
      70004,
    ],
  ])('for its caller: %s', async (_name, changes, errorCode) => {
    const { status, body } = await createBackend().post(get, {}, changes);
    expect(status).toBe(200);
    expect(body).toMatchObject({ errorCode, errorMessage: expect.stringMatching(/./) as string });
  });

  test.each([
    ['half a JSON document', byId, '{', 70009],
    ['a JSON array', byId, '[]', 70009],
    ['a value of the wrong type', byId, { callId: 7 }, 70009],
    ['a missing parameter', byId, {}, 70001],
    ['an unknown command', '/v1/records/get_all', {}, 70001],
  ])('for its body: %s', async (...[, path, body, errorCode]) => {
    expect((await createBackend().post(path, body)).body).toMatchObject({ errorCode });
  });
});

describe('a v1 record', () => {
  test('has the caller apart from the callees, and v1’s words', async () => {
    const { clock, control, send } = createBackend();
    const { CallId } = control.startCall({ ...oneToOne, RoomId: '42', RoomIdType: 1 });
    clock.advance(4_000);
    control.acceptCall({ CallId, User_Account: 'bob' });
    clock.advance(60_000);
    control.hangUpCall({ CallId, User_Account: 'bob' });
    expect(await send(callV1.getRecordByCallId, { callId: CallId })).toBe(70011);
    clock.advance(5_000);
    expect(await send(callV1.getRecordByCallId, { callId: CallId })).toEqual({
      callId: CallId,
      sdkAppId: 1400000000,
      mediaType: 'video',
      roomId: '42',
      startCallTs: 1_700_000_000,
      acceptTs: 1_700_000_004,
      endTs: 1_700_000_064,
      caller: 'alice',
      totalUserNumber: 2,
      callType: 'single',
      callResult: 'normal_end',
      callees: ['bob'],
    });
  });

  test('of a group call says normal_end whatever happened', async () => {
    const { clock, control, send } = createBackend();
    const { CallId } = control.startCall(group);
    control.hangUpCall({ CallId, User_Account: 'alice' });
    clock.advance(5_000);
    const expected = { callType: 'group', callResult: 'normal_end', totalUserNumber: 3 };
    expect(await send(callV1.getRecordByCallId, { callId: CallId })).toMatchObject(expected);
  });

  test('is there for 7 days after the start of its call, however late that ended', async () => {
    const { clock, control, send } = createBackend();
    const { CallId } = control.startCall(oneToOne);
    control.acceptCall({ CallId, User_Account: 'bob' });
    const day = 86_400_000;
    clock.advance(day);
    control.hangUpCall({ CallId, User_Account: 'bob' });
    clock.advance(6 * day);
    expect(await send(callV1.getRecordByCallId, { callId: CallId })).toMatchObject({
      callResult: 'normal_end',
    });
    clock.advance(1_000);
    expect(await send(callV1.getRecordByCallId, { callId: CallId })).toBe(70011);
    expect(await send(call.getRecordByCallid, { CallId })).toHaveProperty('CallRecord');
  });

  test('of a call that a lost heartbeat ended says offline', async () => {
    const { clock, control, send } = createBackend();
    const { CallId } = control.startCall(oneToOne);
    control.acceptCall({ CallId, User_Account: 'bob' });
    control.loseCallHeartbeat({ CallId, User_Account: 'bob' });
    clock.advance(5_000);
    const found = { callRecordList: [{ callId: CallId, callResult: 'offline' }] };
    const search = { startTimestamp: 1_700_000_000, callResult: 'offline' };
    expect(await send(callV1.getRecordsByFilter, search)).toMatchObject(found);
  });

  test('is found by time, result and type, a page at a time', async () => {
    const { clock, control, send } = createBackend();
    for (const input of [oneToOne, group, oneToOne]) {
      const { CallId } = control.startCall(input);
      control.hangUpCall({ CallId, User_Account: 'alice' });
      clock.advance(60_000);
    }
    const search = (filter: object) =>
      send(callV1.getRecordsByFilter, { startTimestamp: 1_700_000_000, ...filter });
    expect(await search({})).toMatchObject({ totalNum: 3, page: 1 });
    expect(await search({ callResult: 'cancel' })).toMatchObject({ totalNum: 2 });
    expect(await search({ callType: 'group' })).toMatchObject({ totalNum: 1 });
    expect(await search({ endTimestamp: 1_700_000_059 })).toMatchObject({ totalNum: 1 });
    const paged = { numberPerPage: 2 };
    const second = { totalNum: 3, page: 2, callRecordList: { length: 1 } };
    expect(await search({ ...paged, page: 2 })).toMatchObject(second);
    const past = { totalNum: 3, page: 0, callRecordList: [] };
    expect(await search({ ...paged, page: 3 })).toEqual(past);
    expect(await search({ page: 0 })).toBe(70001);
    expect(await search({ numberPerPage: 0 })).toBe(70001);
  });
});

describe('the v1 callback configuration', () => {
  test('is replaced by set, and by update where there is one', async () => {
    const { send } = createBackend();
    expect(await send(callV1.updateCallback, configuration)).toBe(999);
    expect(await send(callV1.getCallback, {})).toBe(999);
    expect(await send(callV1.setCallback, configuration)).toBe(configuration.address);
    const changed = { address: 'https://app.test/other', actions: [] };
    expect(await send(callV1.setCallback, changed)).toBe(changed.address);
    expect(await send(callV1.getCallback, {})).toEqual(changed);
    expect(await send(callV1.updateCallback, configuration)).toBe(configuration.address);
    expect(await send(callV1.getCallback, {})).toEqual(configuration);
    expect(await send(callV1.deleteCallback, {})).toBe('');
    expect(await send(callV1.deleteCallback, {})).toBe('');
    expect(await send(callV1.getCallback, {})).toBe(999);
  });

  test('has nothing to do with those of the other products', async () => {
    const { send } = createBackend();
    await send(callV1.setCallback, configuration);
    expect(await send(call.getCallback, {})).toBe(100301);
    expect(await send(room.getCallback, {})).toBe(100301);
  });

  test.each(['ftp://app.test', 'app.test', ''])('cannot go to %j', async (address) => {
    const { send } = createBackend();
    expect(await send(callV1.setCallback, { ...configuration, address })).toBe(70001);
  });
});
