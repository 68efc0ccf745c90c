import type { RoomKit } from '@trtc-kit/roomkit';
import { expect } from 'vitest';
import type { BehaviourOf } from '../behaviour.ts';
import type { World } from '../world.ts';

const RoomId = 'panel';

/** A room with three seats and these users in it. */
async function openPanel({ control, roomkit }: World, ...users: string[]): Promise<void> {
  const seats = { IsSeatEnabled: true, MaxSeatCount: 3, TakeSeatMode: 'FreeToTake' } as const;
  await roomkit.createRoom({ RoomInfo: { RoomId, RoomType: 'Conference', ...seats } });
  for (const User_Account of users) control.enterRoom({ RoomId, User_Account });
}

/** Who sits where, from seat 0 on; empty for a free seat. */
async function seated({ roomkit }: World): Promise<string[]> {
  const { SeatList } = await roomkit.getSeatList({ RoomId });
  return SeatList.map(({ Member_Account }) => Member_Account ?? '');
}

const seat = ({ roomkit }: World, Member_Account: string, Index: number) =>
  roomkit.pickUserOnSeat({ RoomId, Member_Account, Index });

/** Who sits where, and which seats are locked. */
export const seats = {
  getSeatList: {
    does: 'shows every seat with who sits there',
    async play(world) {
      await openPanel(world, 'bob');
      await seat(world, 'bob', 1);
      expect(await seated(world)).toEqual(['', 'bob', '']);
    },
  },
  pickUserOnSeat: {
    does: 'seats a member, on a free seat only',
    async play(world) {
      await openPanel(world, 'bob', 'carol');
      await seat(world, 'bob', 0);
      await expect(seat(world, 'carol', 0)).rejects.toMatchObject({ code: 100210 });
      await expect(seat(world, 'bob', 1)).rejects.toMatchObject({ code: 100203 });
      await expect(seat(world, 'mallory', 1)).rejects.toMatchObject({ code: 100005 });
    },
  },
  kickUserOffSeat: {
    does: 'frees the seat, and its user stays in the room',
    async play(world) {
      await openPanel(world, 'bob');
      await seat(world, 'bob', 0);
      await world.roomkit.kickUserOffSeat({ RoomId, Member_Account: 'bob', Data: 'time over' });
      expect(await seated(world)).toEqual(['', '', '']);
      const { RoomInfo } = await world.roomkit.getRoomInfo({ RoomId });
      expect(RoomInfo.MemberCount).toBe(1);
    },
  },
  lockSeat: {
    does: 'takes the sitter off and lets nobody else sit',
    async play(world) {
      await openPanel(world, 'bob');
      await seat(world, 'bob', 0);
      await world.roomkit.lockSeat({ RoomId, Index: 0, ForbidTaken: true, ForbidAudio: true });
      const { SeatList } = await world.roomkit.getSeatList({ RoomId });
      expect(SeatList[0]).toMatchObject({ IsTakenDisabled: true, IsAudioDisabled: true });
      expect(await seated(world)).toEqual(['', '', '']);
      await expect(seat(world, 'bob', 0)).rejects.toMatchObject({ code: 100200 });
      await world.roomkit.lockSeat({ RoomId, Index: 0, ForbidTaken: false });
      await seat(world, 'bob', 0);
      expect(await seated(world)).toEqual(['bob', '', '']);
    },
  },
  switchSeat: {
    does: 'moves a user to a free seat',
    async play(world) {
      await openPanel(world, 'bob');
      await seat(world, 'bob', 0);
      await world.roomkit.switchSeat({ RoomId, Member_Account: 'bob', ToIndex: 2 });
      expect(await seated(world)).toEqual(['', '', 'bob']);
    },
  },
  moveUserToSeat: {
    does: 'moves a user, and exchanges seats where asked to',
    async play(world) {
      await openPanel(world, 'bob', 'carol');
      await seat(world, 'bob', 0);
      await seat(world, 'carol', 1);
      const move = (Policy: 0 | 1 | 2) =>
        world.roomkit.moveUserToSeat({ RoomId, Member_Account: 'bob', SeatIndex: 1, Policy });
      await move(2);
      expect(await seated(world)).toEqual(['carol', 'bob', '']);
    },
  },
} satisfies Partial<BehaviourOf<RoomKit>>;
