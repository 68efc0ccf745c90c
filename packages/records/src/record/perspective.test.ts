import { describe, expect, test } from 'vitest';
import {
  attendanceOf,
  durationOf,
  mergeObservations,
  observeRecord,
  perspective,
} from '../index.ts';
import { observeCallback } from './observe.ts';

const start = 1_750_000_000;
const record = (CallResult: string, answered: boolean, members = ['alice', 'bob']) => ({
  CallId: 'call',
  Caller_Account: 'alice',
  MediaType: 'Audio',
  CallType: members.length > 2 ? 'MultiCall' : 'SingleCall',
  StartTime: start,
  EndTime: start + 60,
  AcceptTime: answered ? start + 10 : 0,
  CallResult,
  CalleeList_Account: members,
  RoomId: 'room',
  RoomIdType: 2,
});
const occasion = { sdkAppId: 1, receivedAt: 0 };

function merged(
  ...observations: Parameters<typeof mergeObservations>[0] extends Iterable<infer O> ? O[] : never
) {
  const [found] = mergeObservations(observations);
  if (found === undefined) throw new Error('There is no record.');
  return found;
}

describe('a call is', () => {
  test.each([
    ['NormalEnd', true, 'outgoing', 'incoming'],
    ['Interrupt', true, 'outgoing', 'incoming'],
    ['Cancel', false, 'cancelled', 'missed'],
    ['NotAnswer', false, 'unanswered', 'missed'],
    ['Reject', false, 'declined', 'declined'],
    ['CallBusy', false, 'busy', 'busy'],
  ])('%s, answered %s: %s for the caller and %s for the callee', (result, answered, own, other) => {
    const call = merged(observeRecord(record(result, answered), occasion));
    expect([perspective(call, 'alice'), perspective(call, 'bob')]).toEqual([own, other]);
    expect(perspective(call, 'carol')).toBe('absent');
  });

  test('ringing while nobody has answered', () => {
    const started = observeCallback({
      ...occasion,
      command: 'Call.CallbackAfterStartCall',
      query: {},
      body: {
        CallInfo: { CallId: 'call' },
        UserList: [
          { User_Account: 'alice', Status: 'Calling' },
          { User_Account: 'bob', Status: 'Waiting' },
        ],
        EventTime: start * 1000,
      },
    });
    if (started === undefined) throw new Error('It is a callback about a call.');
    const call = merged(started);
    expect([perspective(call, 'alice'), perspective(call, 'bob')]).toEqual(['ringing', 'ringing']);
    expect(durationOf(call)).toBeUndefined();
  });

  test('unknown to a member of a group call of which there is only a record', () => {
    const call = merged(
      observeRecord(record('NormalEnd', true, ['alice', 'bob', 'carol']), occasion),
    );
    expect(perspective(call, 'carol')).toBe('unknown');
  });
});

describe('the duration', () => {
  test('of a call between two is counted from the answer', () => {
    expect(durationOf(merged(observeRecord(record('NormalEnd', true), occasion)))).toBe(50_000);
    expect(durationOf(merged(observeRecord(record('Cancel', false), occasion)))).toBe(0);
  });

  test('of a group call is the time with more than one participant in it', () => {
    const changed = (user: string, action: string, second: number) =>
      observeCallback({
        ...occasion,
        command: 'Call.CallbackAfterMemberChanged',
        query: {},
        body: {
          CallId: 'call',
          ChangedUserList: [{ User_Account: user, ActionType: action }],
          EventTime: (start + second) * 1000,
        },
      });
    const observations = [
      observeRecord(record('NormalEnd', true, ['alice', 'bob', 'carol']), occasion),
      changed('bob', 'Accept', 10),
      changed('bob', 'HangUp', 20),
      changed('carol', 'Accept', 30),
    ].filter((one) => one !== undefined);
    const call = merged(...observations);
    expect(durationOf(call)).toBe(40_000);
    expect(attendanceOf(call, 0)).toEqual({
      duration: 40_000,
      peakParticipants: 2,
      attendances: [
        { userId: 'alice', platform: undefined, duration: 40_000 },
        { userId: 'bob', platform: undefined, duration: 10_000 },
        { userId: 'carol', platform: undefined, duration: 30_000 },
      ],
    });
  });
});
