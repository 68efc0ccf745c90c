import { endpointsV1, type CallKit } from '@trtc-kit/callkit';
import { expect } from 'vitest';
import { describeMethods, type BehaviourOf } from '../test/behaviour.ts';
import { callbackUrl, start, type World } from '../test/world.ts';

/** alice calls bob, who declines; the record can be read. */
function declined({ clock, control }: World): string {
  const { CallId } = control.startCall({
    Caller_Account: 'alice',
    CalleeList_Account: ['bob'],
    MediaType: 'Video',
  });
  clock.advance(2_000);
  control.rejectCall({ CallId, User_Account: 'bob' });
  clock.advance(5_000);
  return CallId;
}

const configuration = { address: callbackUrl, actions: ['normal_end', 'reject'] };

const methods: BehaviourOf<CallKit['v1']> = {
  getRecordByCallId: {
    does: 'reads a record in the words of v1',
    async play(world) {
      const callId = declined(world);
      expect(await world.callkit.v1.getRecordByCallId({ callId })).toMatchObject({
        callId,
        mediaType: 'video',
        startCallTs: start / 1000,
        endTs: start / 1000 + 2,
        caller: 'alice',
        callType: 'single',
        callResult: 'reject',
      });
      const missing = world.callkit.v1.getRecordByCallId({ callId: 'none' });
      await expect(missing).rejects.toMatchObject({ code: 70011, meaning: 'no record was found' });
    },
  },
  getRecordsByFilter: {
    does: 'finds records by result and time',
    async play(world) {
      const callId = declined(world);
      const found = await world.callkit.v1.getRecordsByFilter({
        startTimestamp: start / 1000 - 60,
        callResult: 'reject',
      });
      expect(found.callRecordList).toMatchObject([{ callId }]);
    },
  },
  setCallback: {
    does: 'says where callbacks go, and the last call wins',
    async play({ callkit: { v1 } }) {
      expect(await v1.setCallback({ ...configuration, address: 'http://old.test' })).toBe(
        'http://old.test',
      );
      expect(await v1.setCallback(configuration)).toBe(callbackUrl);
      expect(await v1.getCallback()).toEqual(configuration);
      const wrong = v1.setCallback({ ...configuration, address: 'ftp://old.test' });
      await expect(wrong).rejects.toMatchObject({ code: 70001 });
    },
  },
  getCallback: {
    does: 'reads the configuration',
    async play({ callkit: { v1 } }) {
      await v1.setCallback(configuration);
      expect(await v1.getCallback()).toEqual(configuration);
    },
  },
  updateCallback: {
    does: 'replaces the configuration, and needs one',
    async play({ callkit: { v1 } }) {
      await expect(v1.updateCallback(configuration)).rejects.toMatchObject({ code: 999 });
      await v1.setCallback({ ...configuration, actions: [] });
      expect(await v1.updateCallback(configuration)).toBe(callbackUrl);
      expect(await v1.getCallback()).toEqual(configuration);
    },
  },
  deleteCallback: {
    does: 'removes the configuration',
    async play({ callkit: { v1 } }) {
      await v1.setCallback(configuration);
      expect(await v1.deleteCallback()).toBe('');
      await expect(v1.updateCallback(configuration)).rejects.toMatchObject({ code: 999 });
    },
  },
};

describeMethods({ kit: 'callkit.v1', endpoints: endpointsV1 }, methods);
