import { expect, test } from 'vitest';
import { bodiesIn } from '../test/arrived.ts';
import { createSubscribedWorld, start } from '../test/world.ts';

test('a room tells of its creation, its change and its end, and never its password', async () => {
  const world = await createSubscribedWorld();
  const { clock, events, roomkit } = world;
  const RoomInfo = { RoomId: 'weekly', RoomType: 'Conference', Password: '1234' } as const;
  await roomkit.createRoom({ RoomInfo, ScheduleInviteeList_Account: ['bob'] });
  const created = await roomkit.getRoomInfo({ RoomId: 'weekly' });
  clock.advance(1_000);
  await roomkit.updateRoomInfo({ RoomInfo: { RoomId: 'weekly', RoomName: 'Weekly' } });
  clock.advance(1_000);
  await roomkit.destroyRoom({ RoomId: 'weekly' });
  const { MemberCount: _, Password: __, ...told } = created.RoomInfo;
  const Operator_Account = 'administrator';
  expect(await bodiesIn(world)).toEqual([
    {
      CallbackCommand: 'Room.CallbackAfterCreateRoom',
      Operator_Account,
      RoomInfo: told,
      ScheduleInviteeList_Account: ['bob'],
      EventTime: start,
    },
    {
      CallbackCommand: 'Room.CallbackAfterUpdateRoomInfo',
      Operator_Account,
      RoomInfo: { RoomId: 'weekly', RoomName: 'Weekly' },
      EventTime: start + 1_000,
    },
    {
      CallbackCommand: 'Room.CallbackAfterDestroyRoom',
      Operator_Account,
      RoomId: 'weekly',
      EventTime: start + 2_000,
    },
  ]);
  expect(events.map(({ query }) => query)).toEqual(
    events.map(({ command }) => ({
      SdkAppid: 1400000000,
      CallbackCommand: command,
      contenttype: 'json',
      ClientIP: '127.0.0.1',
      OptPlatform: 'RESTAPI',
    })),
  );
});
