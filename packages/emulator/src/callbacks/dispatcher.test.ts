import { callbacksIn, readReceived, type Callback } from '@trtc-kit/contracts';
import * as callCallbacks from '@trtc-kit/contracts/callbacks/call';
import * as roomCallbacks from '@trtc-kit/contracts/callbacks/room';
import * as call from '@trtc-kit/contracts/products/call';
import * as room from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { createBackend } from '../../test/backend.ts';

const callCommands = [
  'Call.CallbackAfterStartCall',
  'Call.CallbackAfterMemberChanged',
  'Call.CallbackAfterEndCall',
] as const;
const roomCommands = [
  'Room.CallbackAfterCreateRoom',
  'Room.CallbackAfterUpdateRoomInfo',
  'Room.CallbackAfterDestroyRoom',
] as const;
const Url = 'http://app.test/hooks';

/** A backend that calls back for everything. */
async function subscribed(acknowledge?: () => Response | Promise<Response>) {
  const backend = createBackend(acknowledge);
  await backend.send(call.setCallback, { Url, CallbackCommandList: [...callCommands] });
  await backend.send(room.setCallback, { Url, CallbackCommandList: [...roomCommands] });
  return backend;
}

async function playEverything({ control, emulator, send }: Awaited<ReturnType<typeof subscribed>>) {
  const { CallId } = control.startCall({
    Caller_Account: 'alice',
    CalleeList_Account: ['bob'],
    MediaType: 'Audio',
    OptPlatform: 'iOS',
  });
  control.acceptCall({ CallId, User_Account: 'bob', OptPlatform: 'Android' });
  control.hangUpCall({ CallId, User_Account: 'bob' });
  await send(room.createRoom, { RoomInfo: { RoomId: 'r', RoomType: 'Conference', Password: '1' } });
  await send(room.updateRoomInfo, { RoomInfo: { RoomId: 'r', RoomName: 'n' } });
  await send(room.destroyRoom, { RoomId: 'r' });
  await emulator.idle();
}

const contracts = new Map<string, Callback>(
  [...callbacksIn(callCallbacks), ...callbacksIn(roomCallbacks)].map(([, c]) => [c.command, c]),
);

describe('callbacks', () => {
  test('go out in the order of what happened to a call or room, with the documented query', async () => {
    const backend = await subscribed();
    await playEverything(backend);
    const asked = (product: string) =>
      backend.arrived
        .filter(({ url }) => url.searchParams.get('CallbackCommand')?.startsWith(product))
        .map(({ url }) => [
          url.searchParams.get('CallbackCommand'),
          url.searchParams.get('OptPlatform'),
        ]);
    expect(asked('Call')).toEqual([
      ['Call.CallbackAfterStartCall', 'iOS'],
      ['Call.CallbackAfterMemberChanged', 'Android'],
      ['Call.CallbackAfterMemberChanged', 'Unknown'],
      ['Call.CallbackAfterEndCall', 'Unknown'],
    ]);
    expect(asked('Room')).toEqual([
      ['Room.CallbackAfterCreateRoom', 'RESTAPI'],
      ['Room.CallbackAfterUpdateRoomInfo', 'RESTAPI'],
      ['Room.CallbackAfterDestroyRoom', 'RESTAPI'],
    ]);
    expect(Object.fromEntries(backend.arrived[0]?.url.searchParams ?? [])).toEqual({
      SdkAppid: '1400000000',
      CallbackCommand: 'Call.CallbackAfterStartCall',
      contenttype: 'json',
      ClientIP: '127.0.0.1',
      OptPlatform: 'iOS',
    });
  });

  test('carry bodies that fit their contracts', async () => {
    const backend = await subscribed();
    await playEverything(backend);
    expect(backend.arrived).toHaveLength(7);
    for (const { body } of backend.arrived) {
      const contract = contracts.get(String(body.CallbackCommand));
      expect(contract && readReceived(contract.body, body)).toEqual({ refused: [], reported: [] });
    }
  });

  test('have no Content-Type, like the documented sample', async () => {
    const backend = await subscribed();
    await playEverything(backend);
    expect(new Set(backend.arrived.map(({ contentType }) => contentType))).toEqual(new Set([null]));
  });

  test('keep a query of the receiver’s own', async () => {
    const { arrived, emulator, send } = createBackend();
    const withSecret = `${Url}?secret=1`;
    const CallbackCommandList = ['Room.CallbackAfterCreateRoom' as const];
    await send(room.setCallback, { Url: withSecret, CallbackCommandList });
    await send(room.createRoom, { RoomInfo: { RoomId: 'r', RoomType: 'Conference' } });
    await emulator.idle();
    expect(arrived[0]?.url.searchParams.get('secret')).toBe('1');
    expect(arrived[0]?.url.searchParams.get('SdkAppid')).toBe('1400000000');
  });

  test('are sent only for the commands that were asked for', async () => {
    const backend = createBackend();
    const CallbackCommandList = ['Call.CallbackAfterEndCall' as const];
    await backend.send(call.setCallback, { Url, CallbackCommandList });
    await playEverything(backend);
    expect(backend.arrived.map(({ body }) => body.CallbackCommand)).toEqual(CallbackCommandList);
  });

  test('stop when the configuration is deleted', async () => {
    const backend = await subscribed();
    await backend.send(call.deleteCallback, {});
    await backend.send(room.deleteCallback, {});
    await playEverything(backend);
    expect(backend.arrived).toEqual([]);
  });
});

describe('the log of deliveries', () => {
  test.each([
    ['an ack', () => Response.json({ ErrorCode: 0 }), { kind: 'acked', ack: { ErrorCode: 0 } }],
    [
      'a refusal',
      () => new Response('no', { status: 500 }),
      { kind: 'refused', status: 500, text: 'no' },
    ],
    ['text', () => new Response('fine'), { kind: 'failed', reason: 'the answer is not JSON' }],
    ['no answer', () => Promise.reject(new Error('reset')), { kind: 'failed', reason: 'reset' }],
  ])('tells %s', async (_name, acknowledge, outcome) => {
    const backend = await subscribed(acknowledge);
    await playEverything(backend);
    expect(backend.emulator.deliveries()).toHaveLength(7);
    expect(backend.emulator.deliveries()[0]).toMatchObject({
      id: 1,
      sdkAppId: 1400000000,
      command: 'Call.CallbackAfterStartCall',
      outcome,
    });
  });
});

describe('a callback configuration', () => {
  const request = { Url, CallbackCommandList: ['Room.CallbackAfterCreateRoom' as const] };

  test('of Conference is created once, then updated', async () => {
    const { send } = createBackend();
    expect(await send(room.updateCallback, request)).toBe(100301);
    expect(await send(room.setCallback, request)).toEqual({});
    expect(await send(room.setCallback, request)).toBe(100300);
    const changed = { ...request, Url: 'https://app.test/other' };
    expect(await send(room.updateCallback, changed)).toEqual({});
    expect(await send(room.getCallback, {})).toEqual(changed);
    expect(await send(room.deleteCallback, {})).toEqual({});
    expect(await send(room.deleteCallback, {})).toBe(100301);
    expect(await send(room.getCallback, {})).toBe(100301);
  });

  test('of Call is replaced by setting it again', async () => {
    const { send } = createBackend();
    expect(await send(call.getCallback, {})).toBe(100301);
    await send(call.setCallback, { Url, CallbackCommandList: [] });
    await send(call.setCallback, { Url, CallbackCommandList: [...callCommands] });
    expect(await send(call.getCallback, {})).toEqual({ Url, CallbackCommandList: callCommands });
    expect(await send(call.deleteCallback, {})).toEqual({});
    expect(await send(call.deleteCallback, {})).toEqual({});
  });

  test.each(['ftp://app.test', 'app.test', 'https://'])('cannot go to %s', async (bad) => {
    const { send } = createBackend();
    expect(await send(call.setCallback, { Url: bad, CallbackCommandList: [] })).toBe(100002);
    expect(await send(room.setCallback, { Url: bad, CallbackCommandList: [] })).toBe(100002);
  });
});
