import type { RoomKit } from '@trtc-kit/roomkit';
import { expect } from 'vitest';
import type { BehaviourOf } from '../behaviour.ts';
import type { World } from '../world.ts';

const RoomId = 'weekly';

/** A room of alice's, with these users in it. */
async function openRoom({ control, roomkit }: World, ...users: string[]): Promise<void> {
  const RoomInfo = { RoomId, RoomType: 'Conference', Owner_Account: 'alice' } as const;
  await roomkit.createRoom({ RoomInfo });
  for (const User_Account of users) control.enterRoom({ RoomId, User_Account });
}

async function membersOf({ roomkit }: World): Promise<string[]> {
  const { MemberList } = await roomkit.getRoomMemberList({ RoomId });
  return MemberList.map(({ Member_Account }) => Member_Account);
}

/** Who is in a room, as what, and who may not come back. */
export const members = {
  getRoomMemberList: {
    does: 'gives every member once, a page at a time',
    async play(world) {
      await openRoom(world, 'alice', 'bob', 'carol', 'dave', 'erin');
      const found: string[] = [];
      let Next: string | undefined = '';
      do {
        const page: Awaited<ReturnType<RoomKit['getRoomMemberList']>> =
          await world.roomkit.getRoomMemberList({ RoomId, Count: 2, Next });
        found.push(...page.MemberList.map(({ Member_Account }) => Member_Account));
        Next = page.Next;
      } while (Next !== undefined && Next !== '');
      expect(found).toEqual(['alice', 'bob', 'carol', 'dave', 'erin']);
    },
  },
  updateRoomMemberInfo: {
    does: 'sets nickname, role and custom field',
    async play(world) {
      await openRoom(world, 'alice', 'bob');
      const MemberInfo = { Member_Account: 'bob', NameCard: 'Bob', Role: 'Admin' } as const;
      const CustomInfo = 'seat by the window';
      await world.roomkit.updateRoomMemberInfo({
        RoomId,
        MemberInfo: { ...MemberInfo, CustomInfo },
      });
      const { MemberList } = await world.roomkit.getRoomMemberList({ RoomId });
      expect(MemberList[1]).toMatchObject({ ...MemberInfo, CustomInfo });
      const stranger = { RoomId, MemberInfo: { Member_Account: 'mallory' } };
      const call = world.roomkit.updateRoomMemberInfo(stranger);
      await expect(call).rejects.toMatchObject({ code: 100005 });
    },
  },
  changeRoomOwner: {
    does: 'hands the room to another member',
    async play(world) {
      await openRoom(world, 'alice', 'bob');
      const handOver = { RoomId, From_Account: 'alice', NewOwner_Account: 'bob' };
      await world.roomkit.changeRoomOwner(handOver);
      const { RoomInfo } = await world.roomkit.getRoomInfo({ RoomId });
      expect(RoomInfo.Owner_Account).toBe('bob');
      const toStranger = { ...handOver, From_Account: 'bob', NewOwner_Account: 'mallory' };
      const call = world.roomkit.changeRoomOwner(toStranger);
      await expect(call).rejects.toMatchObject({ code: 100005 });
    },
  },
  markRoomMember: {
    does: 'sets tags and takes them away',
    async play(world) {
      await openRoom(world, 'alice', 'bob');
      const marks = async () =>
        (await world.roomkit.getRoomMemberList({ RoomId })).MemberList[1]?.Marks;
      const mark = (CommandType: 1 | 2, Marks: number[]) =>
        world.roomkit.markRoomMember({
          RoomId,
          CommandType,
          MemberList: [{ Member_Account: 'bob', Marks }],
        });
      await mark(1, [1000, 1001]);
      expect(await marks()).toEqual([1000, 1001]);
      await mark(2, [1000]);
      expect(await marks()).toEqual([1001]);
    },
  },
  banRoomMember: {
    does: 'removes a member and keeps them out for a time',
    async play(world) {
      await openRoom(world, 'alice', 'bob');
      const ban = { RoomId, MemberList_Account: ['bob'], Reason: 'noise', Duration: 60 };
      await world.roomkit.banRoomMember(ban);
      expect(await membersOf(world)).toEqual(['alice']);
      const enter = () => world.control.enterRoom({ RoomId, User_Account: 'bob' });
      expect(enter).toThrow('');
      world.clock.advance(60_000);
      expect(enter).not.toThrow();
    },
  },
  unbanRoomMember: {
    does: 'lets a banned user come back',
    async play(world) {
      await openRoom(world, 'alice', 'bob');
      const MemberList_Account = ['bob'];
      await world.roomkit.banRoomMember({ RoomId, MemberList_Account, Reason: '', Duration: 60 });
      await world.roomkit.unbanRoomMember({ RoomId, MemberList_Account });
      world.control.enterRoom({ RoomId, User_Account: 'bob' });
      expect(await membersOf(world)).toEqual(['alice', 'bob']);
    },
  },
  getBannedMemberList: {
    does: 'says who may not come back, and until when',
    async play(world) {
      await openRoom(world, 'alice', 'bob', 'carol');
      const MemberList_Account = ['bob', 'carol'];
      await world.roomkit.banRoomMember({ RoomId, MemberList_Account, Reason: '', Duration: 60 });
      const first = await world.roomkit.getBannedMemberList({ RoomId, Limit: 1 });
      const BannedUntil = world.clock.now() / 1000 + 60;
      expect(first.BannedAccountList).toEqual([{ Member_Account: 'bob', BannedUntil }]);
      const next = { RoomId, Limit: 1, Offset: first.NextOffset };
      const { BannedAccountList, NextOffset } = await world.roomkit.getBannedMemberList(next);
      expect(BannedAccountList).toEqual([{ Member_Account: 'carol', BannedUntil }]);
      expect(NextOffset).toBe(0);
    },
  },
  kickUserOut: {
    does: 'removes a member, who may come back',
    async play(world) {
      await openRoom(world, 'alice', 'bob');
      await world.roomkit.kickUserOut({ RoomId, MemberList_Account: ['bob'], Reason: 'pause' });
      expect(await membersOf(world)).toEqual(['alice']);
      world.control.enterRoom({ RoomId, User_Account: 'bob' });
      expect(await membersOf(world)).toEqual(['alice', 'bob']);
    },
  },
  addRobot: {
    does: 'puts a robot into the room',
    async play(world) {
      await openRoom(world, 'alice');
      await world.roomkit.addRobot({ RoomId, Member_Account: 'robot' });
      expect(await membersOf(world)).toEqual(['alice', 'robot']);
    },
  },
  deleteRobot: {
    does: 'takes the robot out again',
    async play(world) {
      await openRoom(world, 'alice');
      await world.roomkit.addRobot({ RoomId, Member_Account: 'robot' });
      await world.roomkit.deleteRobot({ RoomId, Member_Account: 'robot' });
      expect(await membersOf(world)).toEqual(['alice']);
    },
  },
} satisfies Partial<BehaviourOf<RoomKit>>;
