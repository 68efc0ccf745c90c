import * as callV1 from '@trtc-kit/contracts/products/call-v1';
import * as room from '@trtc-kit/contracts/products/room';
import { signUserSig } from '@trtc-kit/usersig';
import { describe, expect, test } from 'vitest';
import { defaultApp } from '../../src/index.ts';
import { createBackend } from '../backend.ts';

const RoomInfo = { RoomId: 'r', RoomType: 'Conference' } as const;

describe('a request', () => {
  test.each([
    [room.getRoomInfo.path, { ErrorCode: 60009 }],
    [callV1.getCallback.path, { errorCode: 70001 }],
  ])('to %s is sent by POST alone', async (path, refusal) => {
    const { emulator } = createBackend();
    const response = await emulator.fetch(new Request(`http://emulator.test${path}`));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject(refusal);
  });

  test('needs neither random nor contenttype, and may say the same random again', async () => {
    const { post } = createBackend();
    const create = (RoomId: string, random: string) => {
      const request = { RoomInfo: { ...RoomInfo, RoomId } };
      return post(room.createRoom.path, request, { random, contenttype: '' });
    };
    for (const [id, random] of [
      ['a', ''],
      ['b', '7'],
      ['c', '7'],
    ] as const) {
      expect((await create(id, random)).body).toMatchObject({ ErrorCode: 0 });
    }
  });

  test('may be large, and is read as UTF-8', async () => {
    const { post, send } = createBackend();
    const large = {
      RoomInfo: { ...RoomInfo, RoomName: 'Büro 会' },
      Padding: 'x'.repeat(2_000_000),
    };
    expect((await post(room.createRoom.path, large)).body).toMatchObject({ ErrorCode: 0 });
    const named = { RoomInfo: { RoomName: 'Büro 会' } };
    expect(await send(room.getRoomInfo, { RoomId: 'r' })).toMatchObject(named);
  });

  test('may come to any host', async () => {
    const { clock, emulator } = createBackend();
    const usersig = signUserSig({ ...defaultApp, userId: 'administrator', clock });
    const query = `sdkappid=${defaultApp.sdkAppId}&identifier=administrator&usersig=${usersig}`;
    const url = `https://console.tim.qq.com${room.createRoom.path}?${query}`;
    const body = JSON.stringify({ RoomInfo });
    const answer = await emulator.fetch(new Request(url, { method: 'POST', body }));
    expect(await answer.json()).toMatchObject({ ErrorCode: 0 });
  });
});

describe('a UserSig', () => {
  const signed = (userId: string, seconds: number, expiresIn = 86_400) => {
    const backend = createBackend(undefined, { administrators: [userId] });
    const clock = { now: () => backend.clock.now() + seconds * 1_000 };
    const usersig = signUserSig({ ...defaultApp, userId, clock, expiresIn });
    return backend.post(room.createRoom.path, { RoomInfo }, { identifier: userId, usersig });
  };

  test('holds up to its last second and not after, however long, and from the future too', async () => {
    const day = 86_400;
    const codes = [
      await signed('administrator', -day, day),
      await signed('administrator', -day - 1, day),
      await signed('administrator', 0, 3_650 * day),
      await signed('administrator', 3_600),
    ].map(({ body }) => body.ErrorCode);
    expect(codes).toEqual([0, 70001, 0, 0]);
  });

  test('may be for any user id', async () => {
    expect((await signed('用户 1@example', 0)).body).toMatchObject({ ErrorCode: 0 });
  });

  test('that is too long to be one is refused as invalid', async () => {
    const { post } = createBackend();
    const usersig = 'x'.repeat(70_000);
    const { body } = await post(room.createRoom.path, { RoomInfo }, { usersig });
    expect(body).toMatchObject({ ErrorCode: 70003 });
  });
});
