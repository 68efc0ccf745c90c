import * as product from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { createMeeting, RoomId } from '../../../test/meeting.ts';

/** A meeting with ways to ban and to see who is banned. */
async function strict() {
  const meeting = await createMeeting();
  const ban = (MemberList_Account: string[], Duration = 60) =>
    meeting.send(product.banRoomMember, { RoomId, MemberList_Account, Reason: 'noise', Duration });
  const unban = (...MemberList_Account: string[]) =>
    meeting.send(product.unbanRoomMember, { RoomId, MemberList_Account });
  const banned = (page: object = {}) =>
    meeting.send(product.getBannedMemberList, { RoomId, ...page });
  const enter = () => meeting.control.enterRoom({ RoomId, User_Account: 'bob' });
  return { ...meeting, ban, unban, banned, enter };
}

const refused = expect.objectContaining({ code: 100016 }) as Error;

describe('a banned user', () => {
  test('is out and stays out until the ban has run out', async () => {
    const { ban, banned, clock, enter, present } = await strict();
    expect(await ban(['bob'])).toEqual({});
    expect(await present()).toEqual(['alice', 'carol']);
    clock.advance(59_000);
    expect(enter).toThrow(refused);
    const BannedAccountList = [{ Member_Account: 'bob', BannedUntil: 1_700_000_060 }];
    expect(await banned()).toEqual({ BannedAccountList, NextOffset: 0 });
    clock.advance(1_000);
    expect(await banned()).toEqual({ BannedAccountList: [], NextOffset: 0 });
    enter();
    expect(await present()).toContain('bob');
  });

  test('may come back once the ban is lifted', async () => {
    const { ban, enter, present, unban } = await strict();
    await ban(['bob', 'carol']);
    expect(await unban('bob')).toEqual({});
    enter();
    expect(await present()).toEqual(['alice', 'bob']);
    expect(await unban('carol', 'bob')).toBe(100005);
    expect(await unban('carol')).toEqual({});
  });

  test('is kicked, by whom the callback tells, with the reason', async () => {
    const { ban, subscribe, told } = await strict();
    await subscribe('Room.CallbackAfterMemberLeave');
    await ban(['bob']);
    const by = { Type: 'Kicked', Operator_Account: 'administrator', Reason: 'noise' };
    expect(await told()).toMatchObject([{ ...by, MemberList_Account: ['bob'], MemberCount: 2 }]);
  });

  test('can be banned for longer, and is not kicked again', async () => {
    const { ban, clock, enter, subscribe, told } = await strict();
    await ban(['bob'], 60);
    await subscribe('Room.CallbackAfterMemberLeave');
    expect(await ban(['bob'], 120)).toEqual({});
    clock.advance(60_000);
    expect(enter).toThrow(refused);
    expect(await told()).toEqual([]);
  });

  test('was a member: nobody is banned if one of them was not', async () => {
    const { ban, enter } = await strict();
    expect(await ban(['bob', 'dave'])).toBe(100005);
    expect(enter).not.toThrow();
  });

  test('is never the owner, who hands the room over first', async () => {
    const { ban, present, send } = await strict();
    expect(await ban(['bob', 'alice'])).toBe(100006);
    expect(await present()).toHaveLength(3);
    const handOver = { RoomId, From_Account: 'alice', NewOwner_Account: 'carol' };
    await send(product.changeRoomOwner, handOver);
    expect(await ban(['bob', 'alice'])).toEqual({});
  });

  test('is banned for a second at least', async () => {
    const { ban } = await strict();
    expect(await ban(['bob'], 0)).toBe(100002);
  });
});

describe('the list of bans', () => {
  test('comes a page at a time', async () => {
    const { ban, banned } = await strict();
    await ban(['bob', 'carol']);
    const first = { BannedAccountList: [{ Member_Account: 'bob' }], NextOffset: 1 };
    expect(await banned({ Limit: 1 })).toMatchObject(first);
    const second = { BannedAccountList: [{ Member_Account: 'carol' }], NextOffset: 0 };
    expect(await banned({ Limit: 1, Offset: 1 })).toMatchObject(second);
  });

  test.each([{ Limit: 0 }, { Limit: 101 }, { Offset: -1 }])('has no page %j', async (page) => {
    const { banned } = await strict();
    expect(await banned(page)).toBe(100002);
  });
});
