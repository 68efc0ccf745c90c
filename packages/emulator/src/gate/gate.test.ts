import * as callV1 from '@trtc-kit/contracts/products/call-v1';
import * as room from '@trtc-kit/contracts/products/room';
import * as call from '@trtc-kit/contracts/products/call';
import { signUserSig } from '@trtc-kit/usersig';
import { describe, expect, test } from 'vitest';
import { defaultApp } from '../index.ts';
import { createBackend, start } from '../../test/backend.ts';

const RoomInfo = { RoomId: 'r', RoomType: 'Conference' } as const;
const sdkAppId = 1400000000;

/** A backend whose application has these settings. */
function configured(Settings: object) {
  const backend = createBackend();
  backend.control.putApp({ SdkAppId: sdkAppId, Settings });
  return backend;
}

describe('an application', () => {
  test.each([
    ['that is disabled', { isDisabled: true }, 60016, 70001],
    ['whose calls come from elsewhere', { allowedAddresses: ['10.0.0.0/8'] }, 60021, 70001],
    ['with a one-to-one edition', { edition: 'oneToOne' }, 101004, 50001],
    ['without an edition', { edition: 'none' }, 60020, 50001],
  ])('%s is refused', async (_name, settings, v4, v1) => {
    const { send } = configured(settings);
    expect(await send(call.getCallInfo, { CallId: 'gone' })).toBe(v4);
    expect(await send(callV1.getCallback, {})).toBe(v1);
  });

  test('is served from the addresses that are allowed', async () => {
    const { send } = configured({ allowedAddresses: ['127.0.0.1', '::1/128'] });
    expect(await send(room.createRoom, { RoomInfo })).toEqual({});
  });

  test('cannot be given an address that is none', () => {
    expect(() => configured({ allowedAddresses: ['here'] })).toThrow(
      '"here" is neither an address nor a subnet.',
    );
  });

  test('may come later, with a key of its own, and is kept apart', async () => {
    const { control, post, send } = createBackend();
    control.putApp({ SdkAppId: 1400000001, SecretKey: 'another' });
    expect(await send(room.createRoom, { RoomInfo })).toEqual({});
    const answer = await post(room.getRoomInfo.path, { RoomId: 'r' }, { sdkappid: '1400000001' });
    expect(answer.body).toMatchObject({ ErrorCode: 70014 });
    expect(control.listApps({}).AppList.map(({ SdkAppId }) => SdkAppId)).toEqual([
      sdkAppId,
      1400000001,
    ]);
  });
});

describe('accounts', () => {
  test('come into being when they are named, unless only imported ones exist', async () => {
    const { control, send } = configured({ accounts: 'imported' });
    const owned = { RoomInfo: { ...RoomInfo, Owner_Account: 'alice' } };
    expect(await send(room.createRoom, owned)).toBe(70107);
    control.importAccounts({ AccountList: ['alice'] });
    expect(await send(room.createRoom, owned)).toEqual({});
    expect(() => control.enterRoom({ RoomId: 'r', User_Account: 'bob' })).toThrow(
      'bob was not imported',
    );
  });

  test('of administrators always exist', async () => {
    const { send } = configured({ accounts: 'imported' });
    const owned = { RoomInfo: { ...RoomInfo, Owner_Account: 'administrator' } };
    expect(await send(room.createRoom, owned)).toEqual({});
  });
});

describe('a UserSig that is refused', () => {
  test('is explained in the answer', async () => {
    const { post } = createBackend();
    const { body } = await post(room.getRoomInfo.path, { RoomId: 'r' }, { identifier: 'alice' });
    expect(body).toMatchObject({ ErrorCode: 70013 });
    expect(body.ErrorInfo).toMatch(/signed for .*administrator/i);
  });
});

describe('a UserSig that was good', () => {
  test('is refused once it expires, and once the application has another key', async () => {
    const { clock, control, post } = createBackend();
    const usersig = signUserSig({ ...defaultApp, userId: 'administrator', expiresIn: 60, clock });
    const code = async () => {
      const { body } = await post(room.getRoomInfo.path, { RoomId: 'gone' }, { usersig });
      return body.ErrorCode;
    };
    expect(await code()).toBe(100004);
    clock.advance(60_999);
    expect(await code()).toBe(100004);
    clock.advance(1);
    expect(await code()).toBe(70001);
    clock.set(start);
    expect(await code()).toBe(100004);
    control.putApp({ SdkAppId: sdkAppId, SecretKey: 'another' });
    expect(await code()).toBe(70009);
  });
});

describe('more calls in a second than documented', () => {
  const many = async (send: ReturnType<typeof createBackend>['send'], count: number) => {
    const codes = [];
    for (let index = 0; index < count; index += 1) {
      codes.push(await send(room.getRoomInfo, { RoomId: 'gone' }));
    }
    return codes;
  };

  test('are refused until the next second', async () => {
    const { clock, send } = createBackend();
    const codes = await many(send, 202);
    expect(codes.filter((code) => code === 100004)).toHaveLength(200);
    expect(codes.slice(200)).toEqual([60007, 60007]);
    expect(await send(room.getRoomMemberList, { RoomId: 'gone' })).toBe(100004);
    clock.advance(1_000);
    expect(await send(room.getRoomInfo, { RoomId: 'gone' })).toBe(100004);
  });

  test('are refused with a code of their own by v1', async () => {
    const { send } = createBackend();
    const codes = [];
    for (let index = 0; index < 11; index += 1) codes.push(await send(callV1.getCallback, {}));
    expect(codes.at(-1)).toBe(70005);
  });

  test('pass where that is switched off', async () => {
    const { send } = configured({ limitsFrequency: false });
    expect(new Set(await many(send, 300))).toEqual(new Set([100004]));
  });

  test('are told of once for each second, from 80 % of the limit on', async () => {
    const { arrived, clock, emulator, send } = createBackend();
    await send(room.setCallback, { Url: 'http://app.test/', CallbackCommandList: [] });
    await many(send, 160);
    clock.advance(1_000);
    await many(send, 230);
    clock.advance(1_000);
    await emulator.idle();
    expect(arrived.map(({ body }) => body)).toEqual([
      {
        CallbackCommand: 'Alert.RequestOverLimit',
        ServiceName: 'room_engine_http_srv',
        Command: 'get_room_info',
        Request: 230,
        Limit: 200,
      },
    ]);
    expect(clock.now()).toBe(start + 2_000);
  });
});
