import * as room from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { createBackend } from '../backend.ts';
import { createMeeting, RoomId, Url } from '../meeting.ts';

const RoomInfo = { RoomId, RoomType: 'Conference' } as const;
const bobs = { RoomId, MemberList_Account: ['bob'] };

describe('a room', () => {
  test('is not created by the fields of the guides', async () => {
    const { post } = createBackend();
    const { body } = await post(room.createRoom.path, { roomId: RoomId, roomName: 'Weekly' });
    expect(body).toMatchObject({ ErrorCode: 100002 });
  });

  test('has a name of 100 bytes, any text for a password, and shows nobody who was invited', async () => {
    const { send } = createBackend();
    const settings = { RoomName: 'x'.repeat(100), IsPasswordEnabled: true, Password: 'pässword x' };
    await send(room.createRoom, {
      RoomInfo: { ...RoomInfo, ...settings },
      ScheduleInviteeList_Account: ['bob'],
    });
    const shown = await send(room.getRoomInfo, { RoomId });
    expect(shown).toMatchObject({ RoomInfo: settings });
    expect(JSON.stringify(shown)).not.toContain('bob');
  });

  test('keeps its schedule, owner and seats whatever an update says of them', async () => {
    const { post, send } = await createMeeting();
    const before = await send(room.getRoomInfo, { RoomId });
    const change = { RoomId, ScheduleStartTime: 1, Owner_Account: 'bob', MaxSeatCount: 9 };
    const { body } = await post(room.updateRoomInfo.path, { RoomInfo: change });
    expect(body).toMatchObject({ ErrorCode: 0 });
    expect(await send(room.getRoomInfo, { RoomId })).toEqual(before);
  });

  test('can be entered and worked with before its start, and knows when it was created', async () => {
    const { present, send } = await createMeeting({ ScheduleStartTime: 1_700_003_600 });
    const times = { CreateTime: 1_700_000_000, ScheduleStartTime: 1_700_003_600 };
    expect(await send(room.getRoomInfo, { RoomId })).toMatchObject({ RoomInfo: times });
    expect(await present()).toEqual(['alice', 'bob', 'carol']);
    expect(await send(room.kickUserOut, { ...bobs, Reason: '' })).toEqual({});
  });

  test('tells of a switch with true or false', async () => {
    const { send, subscribe, told } = await createMeeting();
    await subscribe('Room.CallbackAfterUpdateRoomInfo');
    const switched = { RoomId, IsCloudRecordingDisabled: true };
    await send(room.updateRoomInfo, { RoomInfo: switched });
    expect(await told()).toMatchObject([{ RoomInfo: switched }]);
  });

  test('without seats has an empty list of them', async () => {
    const { send } = await createMeeting({ IsSeatEnabled: false });
    expect(await send(room.getSeatList, { RoomId })).toEqual({ SeatList: [] });
  });

  test('that is destroyed tells of no member who goes', async () => {
    const { send, subscribe, told } = await createMeeting();
    await subscribe('Room.CallbackAfterMemberLeave', 'Room.CallbackAfterDestroyRoom');
    await send(room.destroyRoom, { RoomId });
    expect(await told()).toMatchObject([{ CallbackCommand: 'Room.CallbackAfterDestroyRoom' }]);
  });
});

describe('members', () => {
  test('who are banned are listed a hundred at a time, whatever Next says', async () => {
    const people = Array.from({ length: 110 }, (_, index) => `user-${index.toString()}`);
    const { post, send } = await createMeeting({}, people);
    for (let first = 0; first < people.length; first += 10) {
      const MemberList_Account = people.slice(first, first + 10);
      await send(room.banRoomMember, { RoomId, MemberList_Account, Reason: '', Duration: 1e9 });
    }
    const { body } = await post(room.getBannedMemberList.path, { RoomId, Next: '50' });
    expect(body.Response).toMatchObject({ BannedAccountList: { length: 100 }, NextOffset: 100 });
  });

  test('are tagged by a number, not by the same as text', async () => {
    const { post } = await createMeeting();
    const MemberList = [{ Member_Account: 'bob', Marks: [1000] }];
    const code = async (CommandType: unknown) =>
      (await post(room.markRoomMember.path, { RoomId, CommandType, MemberList })).body.ErrorCode;
    expect(await code('1')).toBe(100002);
    expect(await code(1)).toBe(0);
  });

  test('that are robots come and go by the words of Conference, not by those of Live', async () => {
    const { post } = await createMeeting();
    const code = async (path: string, request: object) =>
      (await post(path, { RoomId, ...request })).body.ErrorCode;
    const robot = { Member_Account: 'r1' };
    expect(await code(room.addRobot.path, { RobotList_Account: ['r1'] })).toBe(100002);
    expect(await code(room.addRobot.path, robot)).toBe(0);
    expect(await code('/v4/room_engine_http_srv/del_robot', robot)).toBe(60009);
    expect(await code(room.deleteRobot.path, robot)).toBe(0);
  });
});

describe('seats', () => {
  const bob = { RoomId, Member_Account: 'bob' };

  test('keep their locks when somebody moves', async () => {
    const { control, send } = await createMeeting();
    control.takeSeat({ RoomId, User_Account: 'bob', Index: 0 });
    await send(room.lockSeat, { RoomId, Index: 0, ForbidAudio: true });
    await send(room.moveUserToSeat, { ...bob, SeatIndex: 1, Policy: 0 });
    expect(await send(room.getSeatList, { RoomId })).toMatchObject({
      SeatList: [{ IsAudioDisabled: true }, { IsAudioDisabled: false }, {}, {}],
    });
  });

  test('are left on request with a text of any length, and not without one', async () => {
    const { control, post } = await createMeeting();
    control.takeSeat({ RoomId, User_Account: 'bob' });
    const code = async (request: object) =>
      (await post(room.kickUserOffSeat.path, request)).body.ErrorCode;
    expect(await code(bob)).toBe(100002);
    expect(await code({ ...bob, Data: 'x'.repeat(100_000) })).toBe(0);
  });

  test('that a host gives are told of', async () => {
    const { send, subscribe, told } = await createMeeting();
    await subscribe('Mic.CallbackAfterSeatInfoChanged');
    await send(room.pickUserOnSeat, { ...bob, Index: 2 });
    expect(await told()).toMatchObject([{ SeatList: [{ Index: 2, Member_Account: 'bob' }] }]);
  });
});

test('the older word for a changed room is not taken in a configuration', async () => {
  const { post } = createBackend();
  const CallbackCommandList = ['Room.CallbackUpdateRoomInfo'];
  const { body } = await post(room.setCallback.path, { Url, CallbackCommandList });
  expect(body).toMatchObject({ ErrorCode: 100002 });
});
