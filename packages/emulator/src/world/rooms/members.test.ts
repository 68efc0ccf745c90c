import * as product from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { createMeeting, RoomId } from '../../../test/meeting.ts';

/** The tags of alice and bob, and ways to change them. */
async function marked() {
  const meeting = await createMeeting();
  const mark = (CommandType: 1 | 2, Member_Account: string, Marks: number[]) =>
    meeting.send(product.markRoomMember, {
      RoomId,
      CommandType,
      MemberList: [{ Member_Account, Marks }],
    });
  const marks = async () => {
    const list = await meeting.send(product.getRoomMemberList, { RoomId });
    return (list as { MemberList: { Marks: number[] }[] }).MemberList.map(({ Marks }) => Marks);
  };
  return { ...meeting, mark, marks };
}

describe('the list of members', () => {
  test('shows what is known of each', async () => {
    const { send } = await createMeeting();
    const bob = { Member_Account: 'bob', NameCard: 'Bob', Role: 'Admin', CustomInfo: 'x' } as const;
    await send(product.updateRoomMemberInfo, { RoomId, MemberInfo: bob });
    const none = { NameCard: '', Marks: [], CustomInfo: '' };
    expect(await send(product.getRoomMemberList, { RoomId })).toEqual({
      Next: '',
      MemberList: [
        { ...none, Member_Account: 'alice', Role: 'Owner' },
        { ...bob, Marks: [] },
        { ...none, Member_Account: 'carol', Role: 'Member' },
      ],
    });
  });

  test('comes 50 at a time, and skips nobody when somebody leaves in between', async () => {
    const people = Array.from({ length: 120 }, (_, index) => `user${index.toString()}`);
    const { control, send } = await createMeeting({ MaxMemberCount: 300 }, people);
    const seen: string[] = [];
    const sizes: number[] = [];
    let next = '';
    do {
      const page = (await send(product.getRoomMemberList, { RoomId, Next: next })) as {
        Next: string;
        MemberList: { Member_Account: string }[];
      };
      seen.push(...page.MemberList.map(({ Member_Account }) => Member_Account));
      sizes.push(page.MemberList.length);
      next = page.Next;
      if (sizes.length === 1) control.leaveRoom({ RoomId, User_Account: 'user3' });
    } while (next !== '');
    expect(sizes).toEqual([50, 50, 20]);
    expect(seen).toEqual(people);
  });

  test.each([{ Count: 0 }, { Count: -1 }, { Next: 'x' }])('has no page %j', async (page) => {
    const { send } = await createMeeting();
    expect(await send(product.getRoomMemberList, { RoomId, ...page })).toBe(100002);
  });
});

describe('a member', () => {
  test('keeps what a change leaves out', async () => {
    const { send } = await createMeeting();
    const change = (MemberInfo: object) =>
      send(product.updateRoomMemberInfo, {
        RoomId,
        MemberInfo: { Member_Account: 'bob', ...MemberInfo },
      });
    await change({ NameCard: 'Bob', Role: 'Admin' });
    await change({ CustomInfo: 'x' });
    await change({ NameCard: '' });
    const list = await send(product.getRoomMemberList, { RoomId });
    const expected = { NameCard: '', Role: 'Admin', CustomInfo: 'x' };
    expect(list).toMatchObject({ MemberList: [{}, expected, {}] });
  });

  test('who owns the room cannot be made something else', async () => {
    const { send } = await createMeeting();
    const MemberInfo = { Member_Account: 'alice', Role: 'Member' } as const;
    expect(await send(product.updateRoomMemberInfo, { RoomId, MemberInfo })).toBe(100002);
  });

  test('takes over a room from its owner, and nobody else', async () => {
    const { send, subscribe, told } = await createMeeting();
    await subscribe('Room.CallbackAfterUpdateRoomInfo');
    const handOver = (From_Account: string, NewOwner_Account: string) =>
      send(product.changeRoomOwner, { RoomId, From_Account, NewOwner_Account });
    expect(await handOver('bob', 'carol')).toBe(100002);
    expect(await handOver('alice', 'dave')).toBe(100005);
    expect(await handOver('alice', 'carol')).toEqual({});
    const list = await send(product.getRoomMemberList, { RoomId });
    const roles = [{ Role: 'Member' }, { Role: 'Member' }, { Role: 'Owner' }];
    expect(list).toMatchObject({ MemberList: roles });
    expect(await told()).toMatchObject([{ RoomInfo: { RoomId, Owner_Account: 'carol' } }]);
  });
});

describe('tags', () => {
  test('are set beside those that are there, and deleted', async () => {
    const { mark, marks } = await marked();
    await mark(1, 'alice', [1000, 1001]);
    await mark(1, 'alice', [1001, 1002]);
    expect(await marks()).toEqual([[1000, 1001, 1002], [], []]);
    expect(await mark(2, 'alice', [1000, 1009])).toEqual({});
    expect(await marks()).toEqual([[1001, 1002], [], []]);
  });

  test('are ten different ones in a room', async () => {
    const { mark } = await marked();
    for (const first of [1000, 1003, 1006]) await mark(1, 'alice', [first, first + 1, first + 2]);
    expect(await mark(1, 'bob', [1000, 1009])).toEqual({});
    expect(await mark(1, 'bob', [1010])).toBe(100009);
    await mark(2, 'alice', [1001]);
    expect(await mark(1, 'bob', [1010])).toEqual({});
  });

  test('go to all who are named, or to nobody', async () => {
    const { marks, send } = await marked();
    const MemberList = ['bob', 'dave'].map((Member_Account) => ({ Member_Account, Marks: [1000] }));
    expect(await send(product.markRoomMember, { RoomId, CommandType: 1, MemberList })).toBe(100005);
    expect(await marks()).toEqual([[], [], []]);
  });
});
