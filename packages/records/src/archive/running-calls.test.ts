import { beforeEach, afterEach, describe, expect, test } from 'vitest';
import { createManualClock, type ManualClock } from '../../test/manual-clock.ts';
import { createArchive, observeCallback, observeRecord, type Archive } from '../index.ts';
import { sqliteStore } from '../store/sqlite.ts';

const sdkAppId = 1400000000;
const midnight = Date.UTC(2025, 5, 2);
const hour = 3_600_000;
const day = 24 * hour;

let clock: ManualClock;
let archive: Archive;

beforeEach(async () => {
  clock = createManualClock(midnight);
  archive = await createArchive({ store: sqliteStore(), clock });
});
afterEach(() => archive.close());

function started(CallId: string, at: number, users = ['alice', 'bob']) {
  const observation = observeCallback({
    sdkAppId,
    receivedAt: at,
    command: 'Call.CallbackAfterStartCall',
    query: { OptPlatform: 'Web' },
    body: {
      CallInfo: { CallId, MediaType: 'Audio' },
      UserList: users.map((user, index) => ({
        User_Account: user,
        Status: index === 0 ? 'Calling' : 'Waiting',
      })),
      EventTime: at,
    },
  });
  if (observation === undefined) throw new Error('It is a callback about a call.');
  return observation;
}

function ended(CallId: string, from: number, to: number) {
  const record = {
    CallId,
    Caller_Account: 'alice',
    MediaType: 'Audio',
    CallType: 'SingleCall',
    StartTime: from / 1000,
    EndTime: to / 1000,
    AcceptTime: from / 1000,
    CallResult: 'NormalEnd',
    CalleeList_Account: ['alice', 'bob'],
    RoomId: 'room',
    RoomIdType: 2,
  };
  return observeRecord(record, { sdkAppId, receivedAt: to });
}

async function peaksBy(...edges: readonly number[]) {
  const { parts } = await archive.measure({ sdkAppId, edges });
  return parts.map(({ all }) => all.peak);
}

describe('the peak', () => {
  test('counts a call on both sides of midnight, and on whole days within it', async () => {
    await archive.add([ended('long', midnight - hour, midnight + 2 * day + hour)]);
    clock.advance(4 * day);
    const edges = [-2, -1, 0, 1, 2, 3, 4].map((offset) => midnight + offset * day);
    expect(await peaksBy(...edges)).toEqual([0, 1, 1, 1, 1, 0]);
  });

  test('does not count a call on the day that begins when it ends', async () => {
    await archive.add([ended('evening', midnight - hour, midnight)]);
    clock.advance(day);
    expect(await peaksBy(midnight - day, midnight, midnight + day)).toEqual([1, 0]);
  });

  test('does not take calls for simultaneous of which one ends when the other starts', async () => {
    const noon = midnight - 12 * hour;
    await archive.add([ended('1', noon, noon + hour), ended('2', noon + hour, noon + 2 * hour)]);
    expect(await peaksBy(midnight - day, midnight)).toEqual([1]);
  });

  test('counts a running call up to now and not after', async () => {
    await archive.add([started('running', midnight - hour)]);
    clock.advance(2 * hour);
    const edges = [midnight - day, midnight, midnight + hour, midnight + day, midnight + 2 * day];
    expect(await peaksBy(...edges)).toEqual([1, 1, 1, 0]);
    expect((await archive.status(sdkAppId)).running).toEqual({ oneToOne: 1, group: 0 });
  });

  test('of all kinds is the larger of the two, not their sum', async () => {
    const at = midnight - hour;
    await archive.add([
      started('1', at),
      started('2', at),
      started('3', at, ['alice', 'bob', 'carol']),
    ]);
    const { total } = await archive.measure({ sdkAppId, edges: [midnight - day, midnight] });
    expect([total.oneToOne.peak, total.group.peak, total.all.peak]).toEqual([2, 1, 2]);
  });
});

describe('a call whose end nobody tells', () => {
  test('counts as ended when it was last heard of, after a day without news', async () => {
    await archive.add([started('lost', midnight - hour)]);
    clock.advance(day);
    await archive.maintain();
    expect((await archive.record({ sdkAppId, callId: 'lost' }))?.marks).toContain('endUnknown');
    expect(await peaksBy(midnight - day, midnight, midnight + day)).toEqual([1, 0]);
    expect((await archive.status(sdkAppId)).running.oneToOne).toBe(0);
  });

  test('is corrected by a record that comes later', async () => {
    await archive.add([started('lost', midnight - hour)]);
    clock.advance(2 * day);
    await archive.maintain();
    await archive.add([ended('lost', midnight - hour, midnight + hour)]);
    expect((await archive.record({ sdkAppId, callId: 'lost' }))?.marks).toEqual([]);
    expect(await peaksBy(midnight - day, midnight, midnight + day)).toEqual([1, 1]);
  });

  test('is left alone while it may still be running', async () => {
    await archive.add([started('young', midnight - hour)]);
    clock.advance(22 * hour);
    await archive.maintain();
    expect((await archive.status(sdkAppId)).running.oneToOne).toBe(1);
  });
});

test('a caller counts as a user of the day, a callee only once they answer', async () => {
  await archive.add([started('call', midnight - hour)]);
  const edges = [midnight - day, midnight];
  expect((await archive.measure({ sdkAppId, edges })).total.all.users).toEqual({
    atLeast: 1,
    atMost: 1,
  });
  await archive.add([ended('call', midnight - hour, midnight - 60_000)]);
  expect((await archive.measure({ sdkAppId, edges })).total.all.users).toEqual({
    atLeast: 2,
    atMost: 2,
  });
});
