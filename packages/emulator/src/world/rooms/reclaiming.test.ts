import * as product from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { start } from '../../../test/backend.ts';
import { createMeeting, RoomId } from '../../../test/meeting.ts';

const hour = 3_600_000;
const gone = 'Room.CallbackAfterDestroyRoom';

describe('a room nobody destroys', () => {
  test('is reclaimed 6 hours after its meeting, if nobody is in it', async () => {
    const { clock, send, subscribe, told } = await createMeeting({}, []);
    await subscribe(gone);
    clock.advance(7 * hour - 1);
    expect(await send(product.getRoomInfo, { RoomId })).toHaveProperty('RoomInfo.MemberCount', 0);
    clock.advance(1);
    expect(await send(product.getRoomInfo, { RoomId })).toBe(100004);
    expect(await told()).toEqual([
      {
        CallbackCommand: gone,
        Operator_Account: 'alice',
        RoomId,
        EventTime: start + 7 * hour,
      },
    ]);
  });

  test('is reclaimed when the last one goes after that time', async () => {
    const { clock, control, present, send, subscribe, told } = await createMeeting();
    await subscribe(gone, 'Room.CallbackAfterMemberLeave');
    clock.advance(10 * hour);
    expect(await present()).toHaveLength(3);
    control.leaveRoom({ RoomId, User_Account: 'bob' });
    control.leaveRoom({ RoomId, User_Account: 'carol' });
    control.loseHeartbeat({ RoomId, User_Account: 'alice' });
    clock.advance(300_000);
    expect(await send(product.getRoomInfo, { RoomId })).toBe(100004);
    const last = (await told()).slice(-2);
    expect(last).toMatchObject([{ Type: 'Expired', MemberCount: 0 }, { CallbackCommand: gone }]);
  });

  test('stays while a robot is in it', async () => {
    const { clock, send } = await createMeeting({}, []);
    const robot = { RoomId, Member_Account: 'r1' };
    await send(product.addRobot, robot);
    clock.advance(10 * hour);
    expect(await send(product.getRoomInfo, { RoomId })).toHaveProperty('RoomInfo.MemberCount', 1);
    await send(product.deleteRobot, robot);
    expect(await send(product.getRoomInfo, { RoomId })).toBe(100004);
  });

  test('has its 6 hours from now on if its meeting is long over', async () => {
    const long = { ScheduleStartTime: 1_600_000_000, ScheduleEndTime: 1_600_001_000 };
    const { clock, send } = await createMeeting(long, []);
    clock.advance(6 * hour - 1);
    expect(await send(product.getRoomInfo, { RoomId })).toHaveProperty('RoomInfo.RoomId', RoomId);
    clock.advance(1);
    expect(await send(product.getRoomInfo, { RoomId })).toBe(100004);
  });

  test('is not told of twice if it was destroyed before', async () => {
    const { clock, send, subscribe, told } = await createMeeting({}, []);
    await subscribe(gone);
    await send(product.destroyRoom, { RoomId });
    clock.advance(10 * hour);
    expect(await told()).toHaveLength(1);
  });
});
