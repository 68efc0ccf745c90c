import * as product from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { createMeeting, RoomId } from '../../../test/meeting.ts';

/** A meeting with ways to sit, to be moved and to lock. */
async function seatedMeeting(settings: object = {}) {
  const meeting = await createMeeting(settings);
  const pick = (Member_Account: string, Index: number) =>
    meeting.send(product.pickUserOnSeat, { RoomId, Member_Account, Index });
  const kickOff = (Member_Account: string) =>
    meeting.send(product.kickUserOffSeat, { RoomId, Member_Account, Data: '' });
  const move = (Member_Account: string, SeatIndex: number, Policy: 0 | 1 | 2) =>
    meeting.send(product.moveUserToSeat, { RoomId, Member_Account, SeatIndex, Policy });
  const toSeat = (Member_Account: string, ToIndex: number) =>
    meeting.send(product.switchSeat, { RoomId, Member_Account, ToIndex });
  const lock = (Index: number, locks: object = { ForbidTaken: true }) =>
    meeting.send(product.lockSeat, { RoomId, Index, ...locks });
  return { ...meeting, pick, kickOff, move, toSeat, lock };
}

const open = { IsTakenDisabled: false, IsVideoDisabled: false, IsAudioDisabled: false };

describe('the seats of a room', () => {
  test('are listed, with the user where there is one', async () => {
    const { pick, send } = await seatedMeeting({ MaxSeatCount: 2 });
    await pick('bob', 1);
    expect(await send(product.getSeatList, { RoomId })).toEqual({
      SeatList: [
        { Index: 0, ...open },
        { Index: 1, Member_Account: 'bob', ...open },
      ],
    });
  });

  test('are 16 unless a number is given, and none without seats', async () => {
    const { send } = await seatedMeeting();
    const create = (RoomInfo: object) =>
      send(product.createRoom, { RoomInfo: { RoomId: 'r', RoomType: 'Conference', ...RoomInfo } });
    await create({ RoomId: 'r1', IsSeatEnabled: true });
    await create({ RoomId: 'r2' });
    const seats = (id: string) => send(product.getSeatList, { RoomId: id });
    expect(await seats('r1')).toHaveProperty('SeatList.length', 16);
    expect(await seats('r2')).toEqual({ SeatList: [] });
    expect(await create({ MaxSeatCount: -1 })).toBe(100002);
    expect(await create({ MaxSeatCount: 301 })).toBe(100013);
  });

  test('are left when their user leaves the room, which is told first', async () => {
    const { control, pick, seated, subscribe, told } = await seatedMeeting();
    await pick('bob', 2);
    await subscribe('Room.CallbackAfterMemberLeave', 'Mic.CallbackAfterSeatInfoChanged');
    control.leaveRoom({ RoomId, User_Account: 'bob' });
    expect(await seated()).toEqual(['', '', '', '']);
    expect(await told()).toEqual([
      {
        CallbackCommand: 'Mic.CallbackAfterSeatInfoChanged',
        Operator_Account: 'bob',
        RoomId,
        SeatList: [{ Index: 2, Member_Account: '', ...open }],
        EventTime: 1_700_000_000_000,
      },
      expect.objectContaining({ Type: 'Leave' }),
    ]);
  });
});

describe('a user', () => {
  test('takes a free seat and leaves it', async () => {
    const { control, lock, seated } = await seatedMeeting();
    await lock(0);
    control.takeSeat({ RoomId, User_Account: 'bob' });
    control.takeSeat({ RoomId, User_Account: 'carol', Index: 3 });
    expect(await seated()).toEqual(['', 'bob', '', 'carol']);
    control.leaveSeat({ RoomId, User_Account: 'bob' });
    expect(await seated()).toEqual(['', '', '', 'carol']);
  });

  test('sits on one seat at most', async () => {
    const { pick } = await seatedMeeting();
    expect(await pick('bob', 0)).toEqual({});
    expect(await pick('bob', 1)).toBe(100203);
  });

  test('cannot be put where somebody sits, on a locked seat, or when all are taken', async () => {
    const { control, lock, pick } = await seatedMeeting({ MaxSeatCount: 2 });
    await pick('alice', 0);
    await lock(1);
    expect(await pick('bob', 0)).toBe(100210);
    expect(await pick('bob', 1)).toBe(100200);
    expect(() => control.takeSeat({ RoomId, User_Account: 'bob' })).toThrow(
      expect.objectContaining({ code: 100200 }),
    );
    await lock(1, { ForbidTaken: false });
    await pick('bob', 1);
    expect(await pick('carol', 0)).toBe(100205);
  });

  test('is taken off a seat, and then not on one', async () => {
    const { kickOff, pick, seated } = await seatedMeeting();
    await pick('bob', 0);
    expect(await kickOff('bob')).toEqual({});
    expect(await seated()).toEqual(['', '', '', '']);
    expect(await kickOff('bob')).toBe(100206);
  });

  test('moves to a free seat, and stays where somebody sits', async () => {
    const { pick, seated, toSeat } = await seatedMeeting();
    await pick('bob', 0);
    await pick('carol', 1);
    expect(await toSeat('bob', 1)).toBe(100201);
    expect(await toSeat('bob', 3)).toEqual({});
    expect(await toSeat('bob', 3)).toEqual({});
    expect(await seated()).toEqual(['', 'carol', '', 'bob']);
  });

  test.each([
    ['gives up', 0, 100201, ['bob', 'carol']],
    ['takes the other off', 1, {}, ['', 'bob']],
    ['exchanges seats', 2, {}, ['carol', 'bob']],
  ] as const)('who meets another %s by policy %i', async (_name, policy, answer, after) => {
    const { move, pick, seated } = await seatedMeeting({ MaxSeatCount: 2 });
    await pick('bob', 0);
    await pick('carol', 1);
    expect(await move('bob', 1, policy)).toEqual(answer);
    expect(await seated()).toEqual(after);
  });

  test('is told with both seats after a move', async () => {
    const { move, pick, subscribe, told } = await seatedMeeting();
    await pick('bob', 0);
    await subscribe('Mic.CallbackAfterSeatInfoChanged');
    await move('bob', 1, 0);
    const seats = [
      { Index: 0, Member_Account: '', ...open },
      { Index: 1, Member_Account: 'bob', ...open },
    ];
    expect(await told()).toMatchObject([{ SeatList: seats }]);
  });
});

describe('a lock', () => {
  test('takes whoever sits there off first, in one callback', async () => {
    const { lock, pick, seated, subscribe, told } = await seatedMeeting();
    await pick('bob', 2);
    await subscribe('Mic.CallbackAfterSeatInfoChanged');
    await lock(2);
    expect(await seated()).toEqual(['', '', '', '']);
    const seat = { ...open, Index: 2, Member_Account: '', IsTakenDisabled: true };
    expect(await told()).toMatchObject([{ SeatList: [seat] }]);
  });

  test('keeps what is left out, and is not told when nothing changes', async () => {
    const { lock, send, subscribe, told } = await seatedMeeting({ MaxSeatCount: 1 });
    await lock(0, { ForbidVideo: true });
    await lock(0, { ForbidAudio: true });
    await subscribe('Mic.CallbackAfterSeatInfoChanged');
    await lock(0, { ForbidAudio: true });
    await lock(0, {});
    expect(await told()).toEqual([]);
    expect(await send(product.getSeatList, { RoomId })).toMatchObject({
      SeatList: [{ IsTakenDisabled: false, IsVideoDisabled: true, IsAudioDisabled: true }],
    });
  });

  test('of sound or picture alone takes nobody off', async () => {
    const { lock, pick, seated } = await seatedMeeting();
    await pick('bob', 0);
    await lock(0, { ForbidAudio: true });
    expect(await seated()).toContain('bob');
  });
});

describe('a room without seats', () => {
  test.each(['pick', 'lock', 'toSeat', 'move'] as const)('refuses to %s', async (act) => {
    const meeting = await seatedMeeting({ IsSeatEnabled: false });
    const acts = {
      pick: () => meeting.pick('bob', 0),
      lock: () => meeting.lock(0),
      toSeat: () => meeting.toSeat('bob', 0),
      move: () => meeting.move('bob', 0, 0),
    };
    expect(await acts[act]()).toBe(100211);
  });
});
