import * as room from '@trtc-kit/contracts/room';
import { verifyUserSig } from '@trtc-kit/usersig';
import { describe, expect, test } from 'vitest';
import { clientFor, clock, failing, ok, secretKey } from '../test/backend.ts';
import type { ContractDrift } from './contract-drift.ts';
import { ApiError, isApiError, RequestError, ResponseError } from './errors/index.ts';

describe('a call', () => {
  test('goes to the host of the region with the documented query', async () => {
    const { rooms, requests } = clientFor(() => ok);
    await rooms.destroyRoom({ RoomId: 'r' });
    const url = new URL(requests[0]?.url ?? '');
    expect(url.origin + url.pathname).toBe(
      'https://adminapisgp.im.qcloud.com/v4/room_engine_http_srv/destroy_room',
    );
    const { usersig = '', ...query } = Object.fromEntries(url.searchParams);
    expect(query).toEqual({
      sdkappid: '1400000000',
      identifier: 'administrator',
      random: '7',
      contenttype: 'json',
    });
    const expected = { sdkAppId: 1400000000, secretKey, userId: 'administrator', clock };
    expect(verifyUserSig(usersig, expected).ok).toBe(true);
  });

  test('posts the request as JSON, in the vendor’s names', async () => {
    const { rooms, requests } = clientFor(() => ok);
    await rooms.createRoom({ RoomInfo: { RoomId: 'r', RoomType: 'Conference' } });
    expect(requests[0]?.method).toBe('POST');
    expect(await requests[0]?.json()).toEqual({
      RoomInfo: { RoomId: 'r', RoomType: 'Conference' },
    });
  });

  test('gives the payload', async () => {
    const payload = room.getRoomInfo.example.response;
    const { rooms } = clientFor(() => ({ ...ok, Response: payload }));
    expect(await rooms.getRoomInfo({ RoomId: 'room-test' })).toEqual(payload);
  });

  test('keeps a path in front of the commands', async () => {
    const { rooms, requests } = clientFor(() => ok, { baseUrl: 'https://proxy.example/trtc/' });
    await rooms.destroyRoom({ RoomId: 'r' });
    expect(new URL(requests[0]?.url ?? '').pathname).toBe(
      '/trtc/v4/room_engine_http_srv/destroy_room',
    );
  });

  test('signs anew before the UserSig runs out', async () => {
    let now = 1_700_000_000_000;
    const { rooms, requests } = clientFor(() => ok, { clock: { now: () => now } });
    await rooms.destroyRoom({ RoomId: 'r' });
    await rooms.destroyRoom({ RoomId: 'r' });
    now += 86_400_000;
    await rooms.destroyRoom({ RoomId: 'r' });
    const [first, second, third] = requests.map(({ url }) =>
      new URL(url).searchParams.get('usersig'),
    );
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test('takes a UserSig from a caller who keeps the key elsewhere', async () => {
    const userSig = () => Promise.resolve('signed-elsewhere');
    const { rooms, requests } = clientFor(() => ok, { secretKey: undefined, userSig });
    await rooms.destroyRoom({ RoomId: 'r' });
    expect(new URL(requests[0]?.url ?? '').searchParams.get('usersig')).toBe('signed-elsewhere');
  });
});

describe('a request that does not fit', () => {
  test('is refused with the field and the page before anything is sent', async () => {
    const { rooms, requests } = clientFor(() => ok);
    const RoomId = '会'.repeat(17);
    const call = rooms.createRoom({ RoomInfo: { RoomId, RoomType: 'Conference' } });
    await expect(call).rejects.toThrow(RequestError);
    await expect(call).rejects.toMatchObject({
      endpoint: '/v4/room_engine_http_srv/create_room',
      issues: [{ path: 'RoomInfo.RoomId' }],
      source: 'https://trtc.io/document/60707',
    });
    expect(requests).toEqual([]);
  });

  test('is sent all the same when the call is unchecked, and reported', async () => {
    const drift: ContractDrift[] = [];
    const { rooms, requests } = clientFor(() => ok, {
      onContractDrift: (found) => drift.push(found),
    });
    // @ts-expect-error an undocumented key does not compile
    await rooms.destroyRoom({ RoomId: 'r', Force: true }, { unchecked: true });
    expect(await requests[0]?.json()).toEqual({ RoomId: 'r', Force: true });
    expect(drift).toMatchObject([{ direction: 'sent', issues: [{ path: 'Force' }] }]);
  });
});

describe('a refusal', () => {
  test('throws the code, its meaning, the vendor’s words and the request id', async () => {
    const { rooms } = clientFor(failing(100004, 'room gone'));
    const call = rooms.destroyRoom({ RoomId: 'r' });
    await expect(call).rejects.toThrow(ApiError);
    await expect(call).rejects.toMatchObject({
      code: 100004,
      meaning: 'the room does not exist, or has been destroyed',
      vendorText: 'room gone',
      requestId: 'Id-1',
      retryable: false,
    });
  });

  test('tells whether sending it again can help', async () => {
    const { rooms } = clientFor(failing(60007));
    await expect(rooms.destroyRoom({ RoomId: 'r' })).rejects.toMatchObject({ retryable: true });
  });

  test('is recognised by command and code', async () => {
    const { rooms } = clientFor(failing(100004));
    const error: unknown = await rooms.destroyRoom({ RoomId: 'r' }).catch((e: unknown) => e);
    expect(isApiError(error)).toBe(true);
    expect(isApiError(error, room.destroyRoom, 100004)).toBe(true);
    expect(isApiError(error, room.destroyRoom, 100001)).toBe(false);
    expect(isApiError(error, room.getRoomInfo, 100004)).toBe(false);
  });

  test('does not repeat a UserSig the backend quotes', async () => {
    const { rooms } = clientFor((request) => {
      const usersig = new URL(request.url).searchParams.get('usersig') ?? '';
      return failing(70003, `bad usersig ${usersig}`)();
    });
    await expect(rooms.destroyRoom({ RoomId: 'r' })).rejects.toMatchObject({
      vendorText: 'bad usersig [redacted]',
    });
  });
});

describe('an answer that differs from the contract', () => {
  const { RoomInfo } = room.getRoomInfo.example.response;

  test('is handed over as it came, and reported', async () => {
    const drift: ContractDrift[] = [];
    const Response = { RoomInfo: { ...RoomInfo, RoomStatus: 'Paused', MemberCount: 'many' } };
    const { rooms } = clientFor(() => ({ ...ok, Response }), {
      onContractDrift: (found) => drift.push(found),
    });
    expect(await rooms.getRoomInfo({ RoomId: 'r' })).toEqual(Response);
    expect(drift[0]?.issues.map(({ kind, path }) => [kind, path])).toEqual([
      ['mismatch', 'RoomInfo.MemberCount'],
      ['unknown_value', 'RoomInfo.RoomStatus'],
    ]);
    expect(drift[0]?.requestId).toBe('Id-1');
  });

  test('throws under strictResponses where it does not fit', async () => {
    const Response = { RoomInfo: { ...RoomInfo, MemberCount: 'many' } };
    const { rooms } = clientFor(() => ({ ...ok, Response }), { strictResponses: true });
    const call = rooms.getRoomInfo({ RoomId: 'r' });
    await expect(call).rejects.toThrow(ResponseError);
    await expect(call).rejects.toMatchObject({ requestId: 'Id-1' });
  });

  test('passes under strictResponses where it only has something new', async () => {
    const Response = { RoomInfo: { ...RoomInfo, Colour: 'red' } };
    const { rooms } = clientFor(() => ({ ...ok, Response }), { strictResponses: true });
    expect(await rooms.getRoomInfo({ RoomId: 'r' })).toEqual(Response);
  });

  test('throws where there is no envelope', async () => {
    const { rooms } = clientFor(() => ({ hello: 'world' }));
    await expect(rooms.getRoomInfo({ RoomId: 'r' })).rejects.toThrow(ResponseError);
  });
});
