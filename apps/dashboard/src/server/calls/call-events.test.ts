import type { CallRecord, FiledObservation } from '@trtc-kit/records';
import { expect, test } from 'vitest';
import { toCallEvents } from './call-events.ts';

const record: CallRecord = {
  ...{ id: 'a', sdkAppId: 1, kind: 'oneToOne', media: 'audio', result: undefined, room: undefined },
  ...{ caller: 'alice', callees: [], participants: [], sources: {}, marks: [], lastSeenAt: 0 },
  ...{ startedAt: undefined, acceptedAt: undefined, endedAt: undefined },
};

const observationOf = (
  command: string,
  body: FiledObservation['body'],
  source: FiledObservation['source'] = 'callbackV4',
): FiledObservation => ({
  ...{
    id: 'o',
    sdkAppId: 1,
    callId: 'a',
    source,
    command,
    body,
    receivedAt: 0,
    platform: undefined,
    clientIp: undefined,
  },
});

const eventsOf = (...observations: readonly FiledObservation[]) =>
  toCallEvents(record, observations).map(({ at, kind, users, word }) => ({
    at,
    kind,
    users,
    word,
  }));

test('the words of both versions of the callbacks are events', () => {
  const changes = [
    { User_Account: 'bob', ActionType: 'Accept' },
    { User_Account: 'carol', ActionType: 'Canncel_Invite' },
    { User_Account: 'dave', ActionType: 'Levitate' },
  ];
  expect(
    eventsOf(
      observationOf('Call.CallbackAfterMemberChanged', {
        EventTime: 2_000,
        ChangedUserList: changes,
      }),
      observationOf(
        'caller_start_call',
        { EventTime: 1, UserId: 7, Event: 'start_call' },
        'callbackV1',
      ),
    ),
  ).toEqual([
    { at: 1_000, kind: 'started', users: ['7'], word: undefined },
    { at: 2_000, kind: 'joined', users: ['bob'], word: undefined },
    { at: 2_000, kind: 'withdrawn', users: ['carol'], word: undefined },
    { at: 2_000, kind: 'other', users: ['dave'], word: 'Levitate' },
  ]);
});

test.each<[string, FiledObservation['body']]>([
  ['no body at all', {}],
  ['users that are none', { EventTime: 1, ChangedUserList: [{ User_Account: {} }] }],
  ['a list that is none', { EventTime: 1, ChangedUserList: 'bob' }],
  ['a time that is none', { EventTime: 'now', ChangedUserList: [] }],
])('what cannot be read is no event: %s', (_, body) => {
  expect(eventsOf(observationOf('Call.CallbackAfterMemberChanged', body))).toEqual([]);
});

test.each([
  [1e300, 'Call.CallbackAfterMemberChanged', 'callbackV4'],
  [-9e15, 'Call.CallbackAfterMemberChanged', 'callbackV4'],
  [9e12, 'call_end', 'callbackV1'],
] as const)(
  'an event at %d, which is no time, is one without: %s',
  (EventTime, command, source) => {
    const changed = { ChangedUserList: [{ User_Account: 'bob', ActionType: 'HangUp' }] };
    const body = { EventTime, ...changed, UserId: 'bob', Event: 'call_end' };
    expect(eventsOf(observationOf(command, body, source))).toMatchObject([
      { at: undefined, kind: 'left', users: ['bob'] },
    ]);
  },
);
