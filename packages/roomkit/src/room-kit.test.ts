import * as product from '@trtc-kit/contracts/products/room';
import { expect, test } from 'vitest';
import { createRoomKit, endpoints, isApiError } from './index.ts';

function roomKitFor(answer: (request: Request) => object) {
  return createRoomKit({
    sdkAppId: 1400000000,
    secretKey: 'key',
    region: 'china',
    strictResponses: true,
    fetch: (request) =>
      Promise.resolve(
        Response.json({
          ActionStatus: 'OK',
          ErrorInfo: '',
          ErrorCode: 0,
          RequestId: 'Id-1',
          ...answer(request),
        }),
      ),
  });
}

test('has a method for every command of the product', () => {
  expect(Object.keys(roomKitFor(() => ({}))).sort()).toEqual(
    [...Object.keys(product), 'bannedMembers', 'members', 'request'].sort(),
  );
});

test('reads a room', async () => {
  const roomkit = roomKitFor(() => ({ Response: product.getRoomInfo.example.response }));
  const { RoomInfo } = await roomkit.getRoomInfo({ RoomId: 'room-test' });
  expect(RoomInfo.MemberCount).toBe(1);
});

test('recognises that a room id is taken', async () => {
  const roomkit = roomKitFor(() => ({ ActionStatus: 'FAIL', ErrorCode: 100003 }));
  const error: unknown = await roomkit
    .createRoom({ RoomInfo: { RoomId: 'r', RoomType: 'Conference' } })
    .catch((e: unknown) => e);
  expect(isApiError(error, endpoints.createRoom, 100003)).toBe(true);
});
