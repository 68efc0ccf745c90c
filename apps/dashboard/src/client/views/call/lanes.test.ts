import type { CallRecord, Participant } from '@trtc-kit/records';
import { expect, test } from 'vitest';
import type { CallEvent } from '../../../api/call-event.ts';
import { toLanes } from './lanes.ts';

const start = 1_760_000_000_000;

function member(userId: string, more: Partial<Participant> = {}): Participant {
  const role = userId === 'alice' ? 'caller' : 'callee';
  return {
    userId,
    role,
    state: 'joined',
    joinedAt: undefined,
    leftAt: undefined,
    platform: undefined,
    ...more,
  };
}

function callOf(participants: readonly Participant[], more: Partial<CallRecord> = {}): CallRecord {
  return {
    ...{
      id: 'a',
      sdkAppId: 1,
      kind: 'group',
      media: 'audio',
      result: 'completed',
      room: undefined,
    },
    ...{ caller: 'alice', callees: [], participants, sources: {}, marks: [] },
    ...{ startedAt: start, acceptedAt: undefined, endedAt: start + 100_000, lastSeenAt: start },
    ...more,
  };
}

const event = (kind: CallEvent['kind'], user: string, seconds: number): CallEvent => ({
  ...{ kind, users: [user], at: start + seconds * 1000, source: 'callbackV4', observation: 'o' },
});

test('somebody rings until they come, and is in the call until they leave', () => {
  const alice = member('alice', { joinedAt: start, leftAt: start + 100_000 });
  const bob = member('bob', { joinedAt: start + 10_000, leftAt: start + 60_000 });
  const drawn = toLanes(callOf([alice, bob]), [event('called', 'bob', 0)], start);
  expect(drawn?.lanes.map(({ stretches }) => stretches)).toEqual([
    [{ state: 'in', from: 0, to: 1 }],
    [
      { state: 'ringing', from: 0, to: 0.1 },
      { state: 'in', from: 0.1, to: 0.6 },
    ],
  ]);
});

test('somebody rings until they decline, and whoever joined uncalled does not', () => {
  const carol = member('carol', { state: 'declined' });
  const dave = member('dave', { joinedAt: start + 50_000 });
  const drawn = toLanes(callOf([carol, dave]), [event('declined', 'carol', 5)], start);
  expect(drawn?.lanes.map(({ stretches }) => stretches)).toEqual([
    [{ state: 'ringing', from: 0, to: 0.05 }],
    [{ state: 'in', from: 0.5, to: 1 }],
  ]);
});

test('a call that is going on is drawn up to now, one without a time not at all', () => {
  const running = callOf([member('alice', { joinedAt: start })], {
    endedAt: undefined,
    result: undefined,
  });
  expect(toLanes(running, [], start + 30_000)?.to).toBe(start + 30_000);
  expect(toLanes(callOf([], { startedAt: undefined }), [], start)).toBeUndefined();
});
