import { describe, expect, test } from 'vitest';
import { mergeObservations, type CallRecord } from '../index.ts';
import { generateCalls, saidAbout, type GeneratedCall, type Telling } from '../testing/index.ts';

const from = Date.UTC(2025, 5, 1);
const calls = [...generateCalls({ seed: 3, count: 400, from, to: from + 86_400_000, users: 50 })];

/** What every form of telling knows of a call. */
function commonOf(record: CallRecord) {
  const { id, kind, media, result, room, caller, callees, startedAt, acceptedAt, endedAt } = record;
  return { id, kind, media, result, room, caller, callees, startedAt, acceptedAt, endedAt };
}

const milliseconds = (seconds: number | undefined) =>
  seconds === undefined ? undefined : seconds * 1000;

function truthOf(call: GeneratedCall) {
  const [caller, ...callees] = call.members.map(({ userId }) => userId);
  return {
    id: call.id,
    kind: call.kind,
    media: call.media,
    result: call.result,
    room: call.room,
    caller,
    callees: callees.sort(),
    startedAt: milliseconds(call.startedAt),
    acceptedAt: milliseconds(call.acceptedAt),
    endedAt: milliseconds(call.endedAt),
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
const truth = calls.map(truthOf).sort(byId);

describe.each(['recordV4', 'recordV1', 'callbacksV4'] as const)('%s alone', (telling: Telling) => {
  test('gives the calls as they were', () => {
    const records = mergeObservations(calls.flatMap((call) => saidAbout(call, telling)));
    expect(records.map(commonOf)).toEqual(truth);
  });
});

test('all forms together give the calls as they were', () => {
  const tellings = ['callbacksV1', 'recordV1', 'callbacksV4', 'recordV4'] as const;
  const said = calls.flatMap((call) => tellings.flatMap((telling) => saidAbout(call, telling)));
  expect(mergeObservations(said).map(commonOf)).toEqual(truth);
});

test('callbacks tell who joined, when and from which platform', () => {
  const records = mergeObservations(calls.flatMap((call) => saidAbout(call, 'callbacksV4')));
  for (const [index, call] of [...calls].sort(byId).entries()) {
    const joined = records[index]?.participants.filter(({ state }) => state === 'joined');
    const expected = call.members.filter(({ joinedAt }) => joinedAt !== undefined);
    expect(
      joined?.map(({ userId, joinedAt, platform }) => [userId, joinedAt, platform]).sort(),
    ).toEqual(expected.map((m) => [m.userId, milliseconds(m.joinedAt), m.platform]).sort());
  }
});

test('records alone do not tell who joined a group call, and say so', () => {
  const records = mergeObservations(calls.flatMap((call) => saidAbout(call, 'recordV4')));
  const answered = records.filter(({ kind, acceptedAt }) => kind === 'group' && acceptedAt);
  expect(answered.length).toBeGreaterThan(20);
  for (const { marks, participants } of answered) {
    expect(marks).toEqual(['joinedUpperBound']);
    expect(participants.slice(1).every(({ state }) => state === 'presumed')).toBe(true);
  }
  const others = records.filter((record) => !answered.includes(record));
  expect(others.flatMap(({ marks }) => marks)).toEqual([]);
});

test('a record that comes behind callbacks does not unsettle who joined', () => {
  const callbacks = mergeObservations(calls.flatMap((call) => saidAbout(call, 'callbacksV4')));
  const both = mergeObservations(
    calls.flatMap((call) => [...saidAbout(call, 'recordV4'), ...saidAbout(call, 'callbacksV4')]),
  );
  expect(both.map(({ participants }) => participants)).toEqual(
    callbacks.map(({ participants }) => participants),
  );
});
