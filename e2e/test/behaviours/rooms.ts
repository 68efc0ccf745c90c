import type { RoomKit } from '@trtc-kit/roomkit';
import { expect } from 'vitest';
import type { BehaviourOf } from '../behaviour.ts';
import { callbackUrl, start } from '../world.ts';

const RoomInfo = { RoomId: 'weekly', RoomType: 'Conference' } as const;
const configuration = {
  Url: callbackUrl,
  CallbackCommandList: ['Room.CallbackAfterCreateRoom'],
} as const;

/** The life of a room, and where its callbacks go. */
export const rooms = {
  createRoom: {
    does: 'makes a room with what was asked for, once',
    async play({ roomkit }) {
      const asked = {
        ...RoomInfo,
        RoomName: '周会',
        Owner_Account: 'alice',
        MaxMemberCount: 30,
        ScheduleStartTime: start / 1000 + 600,
        ScheduleEndTime: start / 1000 + 4200,
        IsVideoDisabled: true,
        CustomInfo: '{"team": 7}',
        IsSeatEnabled: true,
        MaxSeatCount: 8,
        TakeSeatMode: 'ApplyToTake',
        IsPasswordEnabled: true,
        Password: '1234',
      } as const;
      const request = { RoomInfo: asked, ScheduleInviteeList_Account: ['bob'] };
      expect(await roomkit.createRoom(request)).toEqual({});
      expect(await roomkit.getRoomInfo({ RoomId: 'weekly' })).toMatchObject({ RoomInfo: asked });
      await expect(roomkit.createRoom(request)).rejects.toMatchObject({ code: 100003 });
    },
  },
  getRoomInfo: {
    does: 'shows a room as it is at that time',
    async play({ clock, roomkit }) {
      const ScheduleStartTime = start / 1000 + 600;
      await roomkit.createRoom({ RoomInfo: { ...RoomInfo, ScheduleStartTime } });
      const read = async () => (await roomkit.getRoomInfo({ RoomId: 'weekly' })).RoomInfo;
      expect(await read()).toMatchObject({ RoomStatus: 'NotStarted', CreateTime: start / 1000 });
      clock.advance(600_000);
      expect(await read()).toMatchObject({ RoomStatus: 'Running', MemberCount: 0 });
    },
  },
  updateRoomInfo: {
    does: 'changes what is given and keeps the rest',
    async play({ roomkit }) {
      await roomkit.createRoom({ RoomInfo: { ...RoomInfo, CustomInfo: 'kept' } });
      const changes = { RoomId: 'weekly', RoomName: 'Weekly', IsAudioDisabled: true };
      expect(await roomkit.updateRoomInfo({ RoomInfo: changes })).toEqual({});
      expect(await roomkit.getRoomInfo({ RoomId: 'weekly' })).toMatchObject({
        RoomInfo: { ...changes, CustomInfo: 'kept' },
      });
    },
  },
  destroyRoom: {
    does: 'dismisses a room, whose id is free a second after its creation',
    async play({ clock, roomkit }) {
      await roomkit.createRoom({ RoomInfo });
      expect(await roomkit.destroyRoom({ RoomId: 'weekly' })).toEqual({});
      const gone = { code: 100004 };
      await expect(roomkit.getRoomInfo({ RoomId: 'weekly' })).rejects.toMatchObject(gone);
      await expect(roomkit.destroyRoom({ RoomId: 'weekly' })).rejects.toMatchObject(gone);
      await expect(roomkit.createRoom({ RoomInfo })).rejects.toMatchObject({ code: 100012 });
      clock.advance(1000);
      expect(await roomkit.createRoom({ RoomInfo })).toEqual({});
    },
  },
  setCallback: {
    does: 'says where callbacks go, once',
    async play({ roomkit }) {
      expect(await roomkit.setCallback(configuration)).toEqual({});
      expect(await roomkit.getCallback()).toEqual(configuration);
      await expect(roomkit.setCallback(configuration)).rejects.toMatchObject({ code: 100300 });
    },
  },
  updateCallback: {
    does: 'replaces the configuration, and needs one',
    async play({ roomkit }) {
      const changed = { ...configuration, Url: 'https://elsewhere.test/' };
      await expect(roomkit.updateCallback(changed)).rejects.toMatchObject({ code: 100301 });
      await roomkit.setCallback(configuration);
      expect(await roomkit.updateCallback(changed)).toEqual({});
      expect(await roomkit.getCallback()).toEqual(changed);
    },
  },
  getCallback: {
    does: 'reads the configuration, and refuses while there is none',
    async play({ roomkit }) {
      await expect(roomkit.getCallback()).rejects.toMatchObject({ code: 100301 });
      await roomkit.setCallback(configuration);
      expect(await roomkit.getCallback()).toEqual(configuration);
    },
  },
  deleteCallback: {
    does: 'removes the configuration, and the callbacks stop',
    async play({ events, roomkit, settled }) {
      await roomkit.setCallback(configuration);
      await roomkit.createRoom({ RoomInfo });
      expect(await roomkit.deleteCallback()).toEqual({});
      await expect(roomkit.getCallback()).rejects.toMatchObject({ code: 100301 });
      await roomkit.createRoom({ RoomInfo: { ...RoomInfo, RoomId: 'another' } });
      await settled();
      expect(events).toHaveLength(1);
    },
  },
} satisfies Partial<BehaviourOf<RoomKit>>;
