import * as product from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { createMeeting, RoomId } from '../../../test/meeting.ts';

const minute = 60_000;
const kick = { RoomId, Reason: 'noise' };

describe('a room', () => {
  test('counts who is in it', async () => {
    const { control, present, send } = await createMeeting();
    expect(await present()).toEqual(['alice', 'bob', 'carol']);
    control.leaveRoom({ RoomId, User_Account: 'bob' });
    expect(await present()).toEqual(['alice', 'carol']);
    const info = await send(product.getRoomInfo, { RoomId });
    expect(info).toHaveProperty('RoomInfo.MemberCount', 2);
  });

  test('takes nobody over its limit, and whoever is in may come again', async () => {
    const { control, present } = await createMeeting({ MaxMemberCount: 3 });
    expect(() => control.enterRoom({ RoomId, User_Account: 'dave' })).toThrow(
      expect.objectContaining({ code: 100008 }),
    );
    control.enterRoom({ RoomId, User_Account: 'bob' });
    expect(await present()).toHaveLength(3);
  });

  test('with a password asks everybody for it', async () => {
    const secret = { IsPasswordEnabled: true, Password: '1234' };
    const { control, present } = await createMeeting(secret, []);
    const enter = (Password?: string) => () =>
      control.enterRoom({
        RoomId,
        User_Account: 'bob',
        ...(Password === undefined ? {} : { Password }),
      });
    expect(enter()).toThrow(expect.objectContaining({ code: 100018 }));
    expect(enter('1235')).toThrow(expect.objectContaining({ code: 100019 }));
    enter('1234')();
    expect(await present()).toEqual(['bob']);
  });

  test('asks nobody for a password that is not in force', async () => {
    const { present } = await createMeeting({ IsPasswordEnabled: false, Password: '1234' });
    expect(await present()).toHaveLength(3);
  });

  test('keeps its owner until somebody else owns it', async () => {
    const { control, present, send } = await createMeeting();
    const leave = () => control.leaveRoom({ RoomId, User_Account: 'alice' });
    expect(leave).toThrow(expect.objectContaining({ code: 100006 }));
    const handOver = { RoomId, From_Account: 'alice', NewOwner_Account: 'bob' };
    expect(await send(product.changeRoomOwner, handOver)).toEqual({});
    leave();
    expect(await present()).toEqual(['bob', 'carol']);
  });

  test('tells who came and who went, and how many there are then', async () => {
    const { control, subscribe, told, send } = await createMeeting();
    await subscribe('Room.CallbackAfterMemberEnter', 'Room.CallbackAfterMemberLeave');
    control.enterRoom({ RoomId, User_Account: 'dave', OptPlatform: 'Web' });
    control.enterRoom({ RoomId, User_Account: 'dave' });
    control.leaveRoom({ RoomId, User_Account: 'bob' });
    await send(product.kickUserOut, { ...kick, MemberList_Account: ['carol', 'dave', 'dave'] });
    const common = { RoomId, EventTime: 1_700_000_000_000 };
    expect(await told()).toEqual([
      {
        ...common,
        CallbackCommand: 'Room.CallbackAfterMemberEnter',
        Operator_Account: 'dave',
        MemberCount: 4,
        Type: 'Enter',
        MemberList_Account: ['dave'],
      },
      {
        ...common,
        CallbackCommand: 'Room.CallbackAfterMemberLeave',
        Operator_Account: 'bob',
        MemberCount: 3,
        Type: 'Leave',
        MemberList_Account: ['bob'],
        Reason: '',
      },
      {
        ...common,
        CallbackCommand: 'Room.CallbackAfterMemberLeave',
        Operator_Account: 'administrator',
        MemberCount: 1,
        Type: 'Kicked',
        MemberList_Account: ['carol', 'dave'],
        Reason: 'noise',
      },
    ]);
  });

  test('removes nobody if one of them is not in it', async () => {
    const { present, send } = await createMeeting();
    const both = { ...kick, MemberList_Account: ['bob', 'dave'] };
    expect(await send(product.kickUserOut, both)).toBe(100005);
    expect(await present()).toContain('bob');
  });
});

describe('a user who enters a second room', () => {
  /** A meeting, and a room beside it that bob owns and that has one place. */
  async function twoRooms() {
    const meeting = await createMeeting();
    const other = { RoomId: 'other', Owner_Account: 'bob', MaxMemberCount: 1 };
    await meeting.send(product.createRoom, { RoomInfo: { ...other, RoomType: 'Conference' } });
    const enter = (id: string, User_Account: string) => () =>
      meeting.control.enterRoom({ RoomId: id, User_Account });
    return { ...meeting, enter };
  }

  test('leaves the first, which is told first', async () => {
    const { enter, present, subscribe, told } = await twoRooms();
    await subscribe('Room.CallbackAfterMemberEnter', 'Room.CallbackAfterMemberLeave');
    enter('other', 'carol')();
    expect(await present()).toEqual(['alice', 'bob']);
    expect(await told()).toMatchObject([
      { RoomId, Type: 'Leave', MemberList_Account: ['carol'], MemberCount: 2 },
      { RoomId: 'other', Type: 'Enter', MemberList_Account: ['carol'], MemberCount: 1 },
    ]);
  });

  test('stays in the first if the second refuses them', async () => {
    const { enter, present } = await twoRooms();
    enter('other', 'dave')();
    expect(enter('other', 'carol')).toThrow(expect.objectContaining({ code: 100008 }));
    expect(await present()).toContain('carol');
  });

  test('is held back by a room they own', async () => {
    const { enter, present } = await twoRooms();
    expect(enter('other', 'alice')).toThrow(expect.objectContaining({ code: 100006 }));
    expect(await present()).toContain('alice');
  });

  test.each([
    [
      'was kicked from',
      (meeting: Awaited<ReturnType<typeof twoRooms>>) =>
        meeting.send(product.kickUserOut, { ...kick, MemberList_Account: ['alice'] }),
    ],
    [
      'was in when it was destroyed,',
      (meeting: Awaited<ReturnType<typeof twoRooms>>) =>
        meeting.send(product.destroyRoom, { RoomId }),
    ],
  ])('is not held back by a room they %s', async (_name, act) => {
    const meeting = await twoRooms();
    await act(meeting);
    expect(meeting.enter('other', 'alice')).not.toThrow();
  });
});

describe('a member whose client is gone', () => {
  test('is removed 5 minutes later', async () => {
    const { clock, control, present, subscribe, told } = await createMeeting();
    await subscribe('Room.CallbackAfterMemberLeave');
    control.loseHeartbeat({ RoomId, User_Account: 'alice' });
    clock.advance(5 * minute - 1);
    expect(await present()).toContain('alice');
    clock.advance(1);
    expect(await present()).toEqual(['bob', 'carol']);
    expect(await told()).toMatchObject([{ Type: 'Expired', MemberList_Account: ['alice'] }]);
  });

  test.each([
    ['comes back', 'enterRoom' as const],
    ['leaves in time', 'leaveRoom' as const],
  ])('is not removed if it %s', async (_name, act) => {
    const { clock, control, subscribe, told } = await createMeeting();
    await subscribe('Room.CallbackAfterMemberLeave');
    control.loseHeartbeat({ RoomId, User_Account: 'bob' });
    control.loseHeartbeat({ RoomId, User_Account: 'bob' });
    control[act]({ RoomId, User_Account: 'bob' });
    clock.advance(10 * minute);
    expect(await told()).not.toContainEqual(expect.objectContaining({ Type: 'Expired' }));
  });

  test('is not missed in a room that is gone', async () => {
    const { clock, control, send, subscribe, told } = await createMeeting();
    await subscribe('Room.CallbackAfterMemberLeave');
    control.loseHeartbeat({ RoomId, User_Account: 'bob' });
    await send(product.destroyRoom, { RoomId });
    clock.advance(10 * minute);
    expect(await told()).toEqual([]);
  });
});

describe('a robot', () => {
  const robot = (Member_Account: string) => ({ RoomId, Member_Account });

  test('is a member that comes and goes without a callback', async () => {
    const { present, send, subscribe, told } = await createMeeting({}, []);
    await subscribe('Room.CallbackAfterMemberEnter', 'Room.CallbackAfterMemberLeave');
    expect(await send(product.addRobot, robot('r2'))).toEqual({});
    expect(await send(product.addRobot, robot('r2'))).toEqual({});
    expect(await present()).toEqual(['r2']);
    expect(await send(product.deleteRobot, robot('r2'))).toEqual({});
    expect(await send(product.deleteRobot, robot('r2'))).toBe(100005);
    expect(await present()).toEqual([]);
    expect(await told()).toEqual([]);
  });

  test('leaves its seat when it goes', async () => {
    const { seated, send } = await createMeeting();
    await send(product.addRobot, robot('r1'));
    await send(product.pickUserOnSeat, { ...robot('r1'), Index: 2 });
    expect(await seated()).toEqual(['', '', 'r1', '']);
    await send(product.deleteRobot, robot('r1'));
    expect(await seated()).toEqual(['', '', '', '']);
  });

  test('may be in another room at the same time', async () => {
    const { present, send } = await createMeeting({}, []);
    const other = { RoomId: 'other', RoomType: 'Conference' } as const;
    await send(product.createRoom, { RoomInfo: other });
    await send(product.addRobot, robot('r1'));
    await send(product.addRobot, { ...robot('r1'), RoomId: 'other' });
    expect(await present()).toEqual(['r1']);
  });

  test('has two others beside it at most', async () => {
    const { send } = await createMeeting();
    for (const name of ['r1', 'r2', 'r3']) await send(product.addRobot, robot(name));
    expect(await send(product.addRobot, robot('r4'))).toBe(100700);
  });

  test('takes a place in the room', async () => {
    const { send } = await createMeeting({ MaxMemberCount: 3 });
    expect(await send(product.addRobot, robot('r1'))).toBe(100700);
  });

  test('is nobody who is there in person', async () => {
    const { send } = await createMeeting();
    expect(await send(product.addRobot, robot('bob'))).toBe(100002);
    expect(await send(product.deleteRobot, robot('bob'))).toBe(100006);
  });
});
