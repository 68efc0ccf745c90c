import { endpoints, type CallKit } from '@trtc-kit/callkit';
import { expect } from 'vitest';
import { describeMethods, type BehaviourOf } from '../test/behaviour.ts';
import { callbackUrl, start, type World } from '../test/world.ts';

const oneToOne = {
  Caller_Account: 'alice',
  CalleeList_Account: ['bob'],
  MediaType: 'Video',
  RoomId: 'r-1',
} as const;
const byRobot = {
  Robot_Account: 'robot',
  CalleeList_Account: ['bob'],
  Timeout: 20_000,
  CallInfo: { MediaType: 'Audio', RoomId: '42', RoomIdType: 1 },
} as const;
const record = {
  Caller_Account: 'alice',
  MediaType: 'Video',
  CallType: 'SingleCall',
  StartTime: start / 1000,
  EndTime: start / 1000 + 65,
  AcceptTime: start / 1000 + 5,
  CallResult: 'NormalEnd',
  CalleeList_Account: ['alice', 'bob'],
  RoomId: 'r-1',
  RoomIdType: 2,
};

/** A call of 65 seconds that is over, and whose record can be read. */
function talk({ clock, control }: World): string {
  const { CallId } = control.startCall(oneToOne);
  clock.advance(5_000);
  control.acceptCall({ CallId, User_Account: 'bob' });
  clock.advance(60_000);
  control.hangUpCall({ CallId, User_Account: 'alice' });
  clock.advance(5_000);
  return CallId;
}

const methods: BehaviourOf<CallKit> = {
  startCallByRobot: {
    does: 'calls the callees from the robot, until they answer or time is up',
    async play({ callkit, clock }) {
      const { CallId = '', CallResult } = await callkit.startCallByRobot(byRobot);
      expect(CallResult).toEqual([{ Callee_Account: 'bob', ResultCode: 0 }]);
      expect(await callkit.getCallInfo({ CallId })).toEqual({
        CallInfo: { CallId, MediaType: 'Audio', ChatGroupId: '', RoomId: '42', RoomIdType: 1 },
        UserList: [
          { User_Account: 'robot', Status: 'Calling' },
          { User_Account: 'bob', Status: 'Waiting' },
        ],
      });
      clock.advance(20_000);
      await expect(callkit.getCallInfo({ CallId })).rejects.toMatchObject({ code: 101004 });
    },
  },
  getCallInfo: {
    does: 'shows who is in a call now',
    async play({ callkit, control }) {
      const { CallId } = control.startCall({ ...oneToOne, CalleeList_Account: ['bob', 'carol'] });
      control.acceptCall({ CallId, User_Account: 'carol' });
      control.rejectCall({ CallId, User_Account: 'bob' });
      expect((await callkit.getCallInfo({ CallId })).UserList).toEqual([
        { User_Account: 'alice', Status: 'Calling' },
        { User_Account: 'carol', Status: 'Calling' },
      ]);
    },
  },
  endCall: {
    does: 'ends a running call, once',
    async play({ callkit, control }) {
      const { CallId } = control.startCall(oneToOne);
      expect(await callkit.endCall({ CallId })).toEqual({});
      await expect(callkit.getCallInfo({ CallId })).rejects.toMatchObject({ code: 101004 });
      await expect(callkit.endCall({ CallId })).rejects.toMatchObject({ code: 101004 });
    },
  },
  getRecordByCallid: {
    does: 'reads the record of a call that is over',
    async play(world) {
      const CallId = talk(world);
      expect(await world.callkit.getRecordByCallid({ CallId })).toEqual({
        CallRecord: { CallId, ...record },
      });
    },
  },
  getRecordByFilter: {
    does: 'finds the calls that match, page by page',
    async play(world) {
      const { callkit } = world;
      const first = talk(world);
      const second = talk(world);
      const { TotalNum, Page, CallRecordList } = await callkit.getRecordByFilter();
      expect({ TotalNum, Page }).toEqual({ TotalNum: 2, Page: 1 });
      expect(CallRecordList.map(({ CallId }) => CallId)).toEqual([first, second]);
      expect(
        await callkit.getRecordByFilter({
          StartTime: start / 1000,
          EndTime: start / 1000 + 3600,
          CallType: 'SingleCall',
          CallResult: 'NormalEnd',
          NumberPerPage: 1,
          Page: 2,
        }),
      ).toMatchObject({ TotalNum: 2, Page: 2, CallRecordList: [{ CallId: second }] });
      expect(await callkit.getRecordByFilter({ CallType: 'MultiCall' })).toMatchObject({
        TotalNum: 0,
        CallRecordList: [],
      });
    },
  },
  setCallback: {
    does: 'says where callbacks go, and replaces what was said before',
    async play({ callkit }) {
      const before = { Url: 'https://elsewhere.test/', CallbackCommandList: [] };
      const now = {
        Url: callbackUrl,
        CallbackCommandList: ['Call.CallbackAfterEndCall' as const],
      };
      expect(await callkit.setCallback(before)).toEqual({});
      expect(await callkit.setCallback(now)).toEqual({});
      expect(await callkit.getCallback()).toEqual(now);
    },
  },
  getCallback: {
    does: 'reads the configuration, and refuses while there is none',
    async play({ callkit }) {
      await expect(callkit.getCallback()).rejects.toMatchObject({ code: 100301 });
      await callkit.setCallback({ Url: callbackUrl, CallbackCommandList: [] });
      expect(await callkit.getCallback()).toEqual({ Url: callbackUrl, CallbackCommandList: [] });
    },
  },
  deleteCallback: {
    does: 'removes the configuration, and the callbacks stop',
    async play(world) {
      const CallbackCommandList = ['Call.CallbackAfterEndCall' as const];
      await world.callkit.setCallback({ Url: callbackUrl, CallbackCommandList });
      talk(world);
      expect(await world.callkit.deleteCallback()).toEqual({});
      await expect(world.callkit.getCallback()).rejects.toMatchObject({ code: 100301 });
      talk(world);
      await world.settled();
      expect(world.events).toHaveLength(1);
    },
  },
};

describeMethods({ kit: 'callkit', endpoints }, methods);
