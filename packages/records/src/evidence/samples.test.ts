import { getRecordByCallid } from '@trtc-kit/contracts/call-record';
import { getRecordByCallId, getRecordsByFilter } from '@trtc-kit/contracts/call-v1';
import {
  afterEndCall,
  afterMemberChanged,
  afterStartCall,
} from '@trtc-kit/contracts/callbacks/call';
import { callerStartCall, normalEnd } from '@trtc-kit/contracts/callbacks/call-v1';
import { expect, test } from 'vitest';
import {
  mergeObservations,
  observeCallback,
  observeRecord,
  observeRecordV1,
  type Observation,
} from '../index.ts';

const sdkAppId = 1400000000;
const occasion = { sdkAppId, receivedAt: 0 };

function recordOf(...observations: readonly (Observation | undefined)[]) {
  const [record] = mergeObservations(observations.filter((one) => one !== undefined));
  if (record === undefined) throw new Error('There is no record.');
  return record;
}

const callback = (command: string, body: object, platform = 'iOS') =>
  observeCallback({ ...occasion, command, body, query: { OptPlatform: platform } });

test("the vendor's record of v4 is read", () => {
  const sample = getRecordByCallid.example.response.CallRecord;
  expect(recordOf(observeRecord(sample, occasion))).toMatchObject({
    id: sample.CallId,
    kind: 'group',
    media: 'audio',
    result: 'completed',
    room: 'roomid-1434',
    caller: 'user1',
    callees: ['user2', 'user5'],
    startedAt: 1739868165000,
    acceptedAt: 1739872743000,
    endedAt: 1740064224000,
    sources: { result: { source: 'recordV4' } },
  });
});

test("the vendor's record of v1 is read, and two callees are not both taken for joined", () => {
  const sample = getRecordByCallId.example.response;
  const record = recordOf(observeRecordV1(sample, occasion));
  expect(record).toMatchObject({ kind: 'oneToOne', caller: 'alice', callees: ['bob1', 'bob2'] });
  expect(record.participants.map(({ state }) => state)).toEqual(['joined', 'presumed', 'presumed']);
  expect(record.marks).toEqual(['joinedUpperBound']);
});

test('a record with the caller among the callees has them once', () => {
  const [sample] = getRecordsByFilter.example.response.callRecordList;
  if (sample === undefined) throw new Error('There is a sample.');
  const record = recordOf(observeRecordV1(sample, occasion));
  expect(record).toMatchObject({ caller: '123', callees: ['111'], result: 'offline' });
});

test("the vendor's callbacks of v4 make one call", () => {
  const CallId = afterStartCall.example.CallInfo.CallId;
  const record = recordOf(
    callback(afterStartCall.command, afterStartCall.example),
    callback(afterMemberChanged.command, { ...afterMemberChanged.example, CallId }, 'Android'),
  );
  expect(record).toMatchObject({
    id: CallId,
    caller: '144115212830834855',
    media: 'audio',
    startedAt: 1740464128000,
    acceptedAt: 1740464128000,
    result: undefined,
    endedAt: undefined,
    sources: { startedAt: { source: 'callbackV4', command: afterStartCall.command } },
  });
  const [caller] = record.participants;
  expect(caller).toMatchObject({ platform: 'iOS', state: 'joined' });
  expect(record.participants.find(({ userId }) => userId === 'user2')).toMatchObject({
    platform: 'Android',
    state: 'joined',
    joinedAt: 1740464128000,
  });
});

test("the vendor's callback about an unanswered call is read", () => {
  const record = recordOf(callback(afterEndCall.command, afterEndCall.example));
  expect(record).toMatchObject({ result: 'notAnswered', acceptedAt: undefined, caller: '10001' });
  expect(record.participants.map(({ state }) => state)).toEqual(['joined', 'notAnswered']);
});

test("the false times in the vendor's sample of a starting call are not believed", () => {
  const record = recordOf(callback(callerStartCall.command, callerStartCall.example));
  expect(record).toMatchObject({ startedAt: 1704695566000, endedAt: undefined, caller: 'Alice' });
});

test("the vendor's sample of a normal end is read; the lost digit of its time is marked", () => {
  const record = recordOf(callback(normalEnd.command, normalEnd.example));
  expect(record).toMatchObject({
    result: 'completed',
    startedAt: 1704856873000,
    acceptedAt: 1704856876000,
    endedAt: 1704856885000,
    marks: ['implausibleTime'],
  });
});

test.each([
  [0, undefined, undefined],
  [1688705641, 'completed', 1688705641000],
])('a group call of v1 that was answered at %s has the result %s', (time, result, acceptedAt) => {
  const record = {
    ...getRecordByCallId.example.response,
    callType: 'group',
    acceptTs: time,
  } as const;
  const status = { ...normalEnd.example, CallType: 'group', AcceptTs: time };
  for (const said of [observeRecordV1(record, occasion), callback(normalEnd.command, status)]) {
    const read = recordOf(said);
    expect(read).toMatchObject({ kind: 'group', result, acceptedAt });
    expect(read.endedAt).toBeDefined();
  }
});

test('what is no callback about a call is no observation', () => {
  expect(callback('Room.CallbackAfterCreateRoom', {})).toBeUndefined();
  expect(callback('Alert.Whatever', {})).toBeUndefined();
});

test('results in any spelling are one', () => {
  const sample = getRecordByCallid.example.response.CallRecord;
  const resultOf = (word: string) =>
    recordOf(observeRecord({ ...sample, CallResult: word }, occasion)).result;
  expect(['NotAnswer', 'not_answer', 'Not_answer'].map(resultOf)).toEqual(
    Array.from({ length: 3 }, () => 'notAnswered'),
  );
});

test('who came back after hanging up stayed to the end', () => {
  const CallId = 'again';
  const start = 1_750_000_000;
  const changed = (action: string, second: number) =>
    callback(afterMemberChanged.command, {
      CallId,
      UserList: [],
      ChangedUserList: [{ User_Account: 'bob', ActionType: action }],
      EventTime: (start + second) * 1000,
    });
  const end = { ...getRecordByCallid.example.response.CallRecord, CallId };
  const record = recordOf(
    changed('Accept', 5),
    changed('Hang Up', 20),
    changed('Join', 30),
    observeRecord(
      { ...end, StartTime: start, AcceptTime: start + 5, EndTime: start + 60 },
      occasion,
    ),
  );
  expect(record.participants.find(({ userId }) => userId === 'bob')).toMatchObject({
    joinedAt: (start + 5) * 1000,
    leftAt: (start + 60) * 1000,
  });
});
