import * as product from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { createBackend } from '../../../test/backend.ts';
import { createMeeting, RoomId } from '../../../test/meeting.ts';

const room = { RoomId: 'weekly', RoomType: 'Conference' } as const;

describe('a room', () => {
  test('has what was asked for, and defaults for the rest', async () => {
    const { send } = createBackend();
    await send(product.createRoom, { RoomInfo: { ...room, MaxMemberCount: 5 } });
    expect(await send(product.getRoomInfo, { RoomId: 'weekly' })).toEqual({
      RoomInfo: {
        RoomId: 'weekly',
        RoomName: 'weekly',
        RoomType: 'Conference',
        Owner_Account: 'administrator',
        MaxMemberCount: 5,
        MaxSeatCount: 0,
        IsVideoDisabled: false,
        IsAudioDisabled: false,
        IsMessageDisabled: false,
        IsScreenSharingDisabled: false,
        IsCloudRecordingDisabled: false,
        CustomInfo: '',
        ScheduleStartTime: 1_700_000_000,
        ScheduleEndTime: 1_700_003_600,
        RoomStatus: 'Running',
        IsSeatEnabled: false,
        TakeSeatMode: 'None',
        CreateTime: 1_700_000_000,
        MemberCount: 0,
      },
    });
  });

  test('has not started before its schedule', async () => {
    const { clock, send } = createBackend();
    const ScheduleStartTime = 1_700_000_600;
    await send(product.createRoom, { RoomInfo: { ...room, ScheduleStartTime } });
    const status = () => send(product.getRoomInfo, { RoomId: 'weekly' });
    expect(await status()).toHaveProperty('RoomInfo.RoomStatus', 'NotStarted');
    clock.advance(600_000);
    expect(await status()).toHaveProperty('RoomInfo.RoomStatus', 'Running');
  });

  test('keeps what a change leaves out', async () => {
    const { send } = createBackend();
    await send(product.createRoom, { RoomInfo: { ...room, CustomInfo: 'a' } });
    await send(product.updateRoomInfo, { RoomInfo: { RoomId: 'weekly', RoomName: 'Weekly' } });
    const expected = { RoomInfo: { RoomName: 'Weekly', CustomInfo: 'a' } };
    expect(await send(product.getRoomInfo, { RoomId: 'weekly' })).toMatchObject(expected);
  });

  test('tells of a change what its callback has, no password and nothing unknown', async () => {
    const { send, subscribe, told } = await createMeeting();
    await subscribe('Room.CallbackAfterUpdateRoomInfo');
    const RoomInfo = { RoomId, RoomName: 'n', Password: '1', Colour: 'red' };
    await send(product.updateRoomInfo, { RoomInfo });
    expect(await told()).toMatchObject([{ RoomInfo: { RoomId, RoomName: 'n' } }]);
    expect(JSON.stringify(await told())).not.toMatch(/Password|Colour/);
  });

  test('is gone once it is destroyed', async () => {
    const { send } = createBackend();
    await send(product.createRoom, { RoomInfo: room });
    expect(await send(product.destroyRoom, { RoomId: 'weekly' })).toEqual({});
    expect(await send(product.destroyRoom, { RoomId: 'weekly' })).toBe(100004);
    expect(await send(product.getRoomInfo, { RoomId: 'weekly' })).toBe(100004);
    expect(await send(product.updateRoomInfo, { RoomInfo: { RoomId: 'weekly' } })).toBe(100004);
  });

  test('refuses a second one with the same id, and tells its owner so', async () => {
    const { send } = createBackend();
    await send(product.createRoom, { RoomInfo: room });
    await send(product.createRoom, {
      RoomInfo: { ...room, RoomId: 'other', Owner_Account: 'bob' },
    });
    expect(await send(product.createRoom, { RoomInfo: room })).toBe(100010);
    expect(await send(product.createRoom, { RoomInfo: { ...room, RoomId: 'other' } })).toBe(100003);
  });

  test('can be created once within a second', async () => {
    const { clock, send } = createBackend();
    const create = () => send(product.createRoom, { RoomInfo: room });
    await create();
    await send(product.destroyRoom, { RoomId });
    clock.advance(999);
    expect(await create()).toBe(100012);
    clock.advance(1);
    expect(await create()).toEqual({});
    clock.advance(1000);
    await send(product.destroyRoom, { RoomId });
    expect(await create()).toEqual({});
  });

  test('does not share its id with a Chat group', async () => {
    const { control, send } = createBackend();
    const create = () => send(product.createRoom, { RoomInfo: room });
    const group = { GroupId: RoomId };
    control.createChatGroup(group);
    expect(await create()).toBe(100011);
    control.dissolveChatGroup(group);
    const missing = () => control.dissolveChatGroup(group);
    expect(missing).toThrow(expect.objectContaining({ code: 100002 }));
    expect(await create()).toEqual({});
    const taken = () => control.createChatGroup(group);
    expect(taken).toThrow(expect.objectContaining({ code: 100003 }));
  });

  test.each([
    [299, 100002],
    [300, {}],
    [86_400, {}],
    [86_401, 100002],
    [-600, 100002],
  ])('that lasts %i seconds is answered %j', async (length, answer) => {
    const { send } = createBackend();
    const ScheduleStartTime = 1_700_000_600;
    const schedule = { ScheduleStartTime, ScheduleEndTime: ScheduleStartTime + length };
    expect(await send(product.createRoom, { RoomInfo: { ...room, ...schedule } })).toEqual(answer);
  });

  test('has an id of 48 bytes at most', async () => {
    const { send } = createBackend();
    const withId = (RoomId: string) => send(product.createRoom, { RoomInfo: { ...room, RoomId } });
    expect(await withId('会'.repeat(16))).toEqual({});
    expect(await withId('会'.repeat(17))).toBe(100002);
  });
});

describe('a package', () => {
  const trial = () => createMeeting({ MaxMemberCount: 2 }, [], { package: 'trial' });

  test.each([
    ['trial', 20],
    ['basic', 50],
    ['advanced', 200],
    ['ultra', 300],
  ] as const)('%s gives a room %i places unless fewer are asked for', async (name, places) => {
    const { send } = createBackend(undefined, { package: name });
    await send(product.createRoom, { RoomInfo: room });
    const info = await send(product.getRoomInfo, { RoomId });
    expect(info).toHaveProperty('RoomInfo.MaxMemberCount', places);
  });

  test('gives no room more places or seats than it has', async () => {
    const { send } = await trial();
    const create = (more: object) =>
      send(product.createRoom, { RoomInfo: { ...room, RoomId: 'r', ...more } });
    const change = (MaxMemberCount: number) =>
      send(product.updateRoomInfo, { RoomInfo: { RoomId, MaxMemberCount } });
    expect(await create({ MaxMemberCount: 21 })).toBe(100013);
    expect(await create({ IsSeatEnabled: true, MaxSeatCount: 21 })).toBe(100013);
    expect(await create({ MaxMemberCount: 0 })).toBe(100002);
    expect(await change(21)).toBe(100013);
    expect(await change(20)).toEqual({});
  });

  test('with fewer seats than usual gives those', async () => {
    const limits = { maxMembers: 9, maxSeats: 3 };
    const { send } = createBackend(undefined, { package: limits });
    await send(product.createRoom, { RoomInfo: { ...room, IsSeatEnabled: true } });
    const info = await send(product.getRoomInfo, { RoomId });
    expect(info).toMatchObject({ RoomInfo: { MaxMemberCount: 9, MaxSeatCount: 3 } });
  });

  test('has to be there to create a room', async () => {
    const { send } = createBackend(undefined, { package: 'none' });
    expect(await send(product.createRoom, { RoomInfo: room })).toBe(100007);
  });
});
