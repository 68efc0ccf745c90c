import { describe, expect, test } from 'vitest';
import { clientFor, ok } from '../../test/backend.ts';

describe('limits', () => {
  test('come from the contract, and a share of them for one process of many', async () => {
    const limited: string[] = [];
    const { rooms } = clientFor(() => ok, {
      limits: { share: 0.01 },
      onLimited: (endpoint) => limited.push(endpoint),
    });
    // 1 % of 200 per second: two at once, the third waits.
    const destroy = () => rooms.destroyRoom({ RoomId: 'r' });
    await Promise.all([destroy(), destroy()]);
    expect(limited).toEqual([]);
    await expect(rooms.destroyRoom({ RoomId: 'r' }, { timeout: 5 })).rejects.toMatchObject({
      failure: 'limited',
      mayHaveTakenEffect: false,
    });
    expect(limited).toEqual(['/v4/room_engine_http_srv/destroy_room']);
  });

  test('of one command do not hold up another', async () => {
    const { rooms, requests } = clientFor(() => ok, { limits: { share: 0.005 } });
    await rooms.destroyRoom({ RoomId: 'r' });
    await rooms.updateRoomInfo({ RoomInfo: { RoomId: 'r' } });
    expect(requests).toHaveLength(2);
  });

  test('can be switched off', async () => {
    const { rooms, requests } = clientFor(() => ok, { limits: false });
    await Promise.all(Array.from({ length: 250 }, () => rooms.destroyRoom({ RoomId: 'r' })));
    expect(requests).toHaveLength(250);
  });

  test.each([0, 2, -1, NaN])('have no share of %d', (share) => {
    expect(() => clientFor(() => ok, { limits: { share } })).toThrow('limits.share must be');
  });
});
