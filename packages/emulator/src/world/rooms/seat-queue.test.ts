import * as product from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { createMeeting, RoomId } from '../../../test/meeting.ts';

const code = (value: number) => expect.objectContaining({ code: value }) as Error;
const who = (User_Account: string) => ({ RoomId, User_Account });

/** A meeting in which members ask for seats, and ways to see who asks. */
async function asking(settings: object = {}) {
  const meeting = await createMeeting({ TakeSeatMode: 'ApplyToTake', ...settings });
  const { control, send } = meeting;
  const queue = () => control.getSeatApplications({ RoomId }).ApplicationList;
  const apply = (user: string, Index?: number) =>
    control.applyForSeat({ ...who(user), ...(Index === undefined ? {} : { Index }) });
  const setMode = (TakeSeatMode: 'FreeToTake' | 'ApplyToTake') =>
    send(product.updateRoomInfo, { RoomInfo: { RoomId, TakeSeatMode } });
  const pick = (Member_Account: string, Index: number) =>
    send(product.pickUserOnSeat, { RoomId, Member_Account, Index });
  return { ...meeting, apply, pick, queue, setMode };
}

describe('a member who has to ask for a seat', () => {
  test('queues until the host approves, and then sits', async () => {
    const { apply, control, queue, seated, subscribe, told } = await asking();
    await subscribe('Mic.CallbackAfterSeatInfoChanged');
    apply('carol');
    apply('bob', 2);
    expect(queue()).toEqual([{ Member_Account: 'carol' }, { Member_Account: 'bob', Index: 2 }]);
    expect(await seated()).toEqual(['', '', '', '']);
    expect(await told()).toEqual([]);
    control.approveSeatApplication(who('bob'));
    control.approveSeatApplication(who('carol'));
    expect(queue()).toEqual([]);
    expect(await seated()).toEqual(['carol', '', 'bob', '']);
    const seats = [[{ Index: 2, Member_Account: 'bob' }], [{ Index: 0, Member_Account: 'carol' }]];
    expect(await told()).toMatchObject(
      seats.map((SeatList) => ({ Operator_Account: 'alice', SeatList })),
    );
  });

  test('cannot sit down without asking, unlike a host', async () => {
    const { control, seated, send } = await asking();
    expect(() => control.takeSeat(who('bob'))).toThrow(code(100006));
    control.takeSeat(who('alice'));
    const MemberInfo = { Member_Account: 'bob', Role: 'Admin' } as const;
    await send(product.updateRoomMemberInfo, { RoomId, MemberInfo });
    control.takeSeat(who('bob'));
    expect(await seated()).toEqual(['alice', 'bob', '', '']);
  });

  test('asks once', async () => {
    const { apply, pick } = await asking();
    apply('bob');
    expect(() => apply('bob')).toThrow(code(100202));
    expect(await pick('carol', 0)).toEqual({});
    expect(() => apply('carol')).toThrow(code(100203));
  });

  test('is not picked while queuing', async () => {
    const { apply, control, pick } = await asking();
    apply('bob');
    expect(await pick('bob', 0)).toBe(100202);
    control.cancelSeatApplication(who('bob'));
    expect(await pick('bob', 0)).toEqual({});
  });

  test.each(['approveSeatApplication', 'rejectSeatApplication', 'cancelSeatApplication'] as const)(
    'has asked: without, %s is refused',
    async (answer) => {
      const { control } = await asking();
      expect(() => control[answer](who('bob'))).toThrow(code(100204));
    },
  );

  test('is in the room, asks for a seat that exists, and in a room that has some', async () => {
    const { apply } = await asking();
    expect(() => apply('dave')).toThrow(code(100005));
    expect(() => apply('bob', 4)).toThrow(code(100002));
    const none = await asking({ IsSeatEnabled: false });
    expect(() => none.apply('bob')).toThrow(code(100211));
  });

  test('goes on queuing while the seat is not free', async () => {
    const { apply, control, pick, queue, send } = await asking();
    apply('bob', 0);
    await pick('carol', 0);
    expect(() => control.approveSeatApplication(who('bob'))).toThrow(code(100210));
    await send(product.lockSeat, { RoomId, Index: 0, ForbidTaken: true });
    expect(() => control.approveSeatApplication(who('bob'))).toThrow(code(100200));
    await send(product.lockSeat, { RoomId, Index: 0, ForbidTaken: false });
    control.approveSeatApplication(who('bob'));
    expect(queue()).toEqual([]);
  });

  test('is answered by hosts alone, and may be sent away', async () => {
    const { apply, control, queue } = await asking();
    apply('bob');
    const byCarol = { ...who('bob'), Operator_Account: 'carol' };
    expect(() => control.approveSeatApplication(byCarol)).toThrow(code(100006));
    expect(() => control.rejectSeatApplication(byCarol)).toThrow(code(100006));
    control.rejectSeatApplication({ ...who('bob'), Operator_Account: 'alice' });
    expect(queue()).toEqual([]);
  });

  test('asks no more once they have left', async () => {
    const { apply, control, queue } = await asking();
    apply('bob');
    control.leaveRoom(who('bob'));
    expect(queue()).toEqual([]);
  });
});

describe('a room whose seats become free to take', () => {
  test('has nobody queuing any more, and nobody to ask', async () => {
    const { apply, control, queue, setMode } = await asking();
    apply('bob');
    await setMode('FreeToTake');
    expect(queue()).toEqual([]);
    expect(() => apply('bob')).toThrow(code(100002));
    expect(control.takeSeat(who('bob'))).toEqual({});
  });
});

test('a room with seats and no way to take one has them given by its hosts', async () => {
  const { apply, control, pick, seated } = await asking({ TakeSeatMode: 'None' });
  expect(() => control.takeSeat(who('bob'))).toThrow(code(100006));
  expect(() => apply('bob')).toThrow(code(100002));
  await pick('bob', 0);
  expect(await seated()).toEqual(['bob', '', '', '']);
});

test('a room with no seat at all has an empty list of them', async () => {
  const { control, send } = await asking({ MaxSeatCount: 0 });
  expect(await send(product.getSeatList, { RoomId })).toEqual({ SeatList: [] });
  expect(() => control.takeSeat(who('alice'))).toThrow(code(100251));
});
