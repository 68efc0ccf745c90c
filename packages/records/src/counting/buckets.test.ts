import { afterAll, beforeAll, expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { from, mixedObservations, sdkAppId, to } from '../../test/mixed-observations.ts';
import { createArchive, type Archive, type Store } from '../index.ts';
import { sqliteStore } from '../store/sqlite.ts';
import { createDistinctUsers } from './distinct-users.ts';
import { packMembers, toMember } from './member-list.ts';

const quarter = 15 * 60_000;
let store: Store;
let archive: Archive;

beforeAll(async () => {
  store = sqliteStore();
  archive = await createArchive({ store, clock: createManualClock(to + 2 * 86_400_000) });
  // Small batches and late corrections: what was counted is counted again and again.
  const observations = [...mixedObservations()];
  for (let first = 0; first < observations.length; first += 37) {
    await archive.add(observations.slice(first, first + 37));
  }
  await archive.forgetUser({ sdkAppId, userId: 'user-1' });
  await archive.maintain();
  await archive.prune(from + 86_400_000);
});
afterAll(() => archive.close());

async function readCalls() {
  const calls = await store.database.selectFrom('trtc_calls').selectAll().execute();
  return calls.filter(({ started_at }) => started_at > 0);
}

test('the buckets are what the calls give when they are counted anew', async () => {
  const calls = await readCalls();
  const buckets = await store.database.selectFrom('trtc_buckets').selectAll().execute();
  expect(calls.length).toBeGreaterThan(300);
  for (const { kind, start, ...counted } of buckets) {
    const isHere = (moment: number | null) =>
      moment !== null && moment >= start && moment < start + quarter;
    const own = calls.filter((call) => call.kind === kind);
    const started = own.filter((call) => isHere(call.started_at));
    const ended = own.filter((call) => isHere(call.last_at));
    const goingOn = (moment: number) =>
      own.filter((c) => c.started_at <= moment && (c.last_at ?? Infinity) >= moment).length;
    const before = goingOn(start) - started.filter((c) => c.started_at === start).length;
    const levels = started.map((call) => goingOn(call.started_at));
    expect(counted).toMatchObject({
      started: started.length,
      ended: ended.length,
      rise: Math.max(before, ...levels) - before,
      answered: started.filter((call) => call.answered === 1).length,
      result_completed: started.filter((call) => call.result === 'completed').length,
      result_declined: started.filter((call) => call.result === 'declined').length,
      result_other: started.filter((call) => call.result === 'Evaporated').length,
      seconds: started
        .filter((call) => call.answered === 1)
        .reduce((sum, { duration }) => sum + (duration ?? 0) / 1000, 0),
    });
  }
  const sum = (name: 'started' | 'ended') => buckets.reduce((n, bucket) => n + bucket[name], 0);
  expect(sum('started')).toBe(calls.length);
  expect(sum('ended')).toBe(calls.filter(({ last_at }) => last_at !== null).length);
});

test('the lists of users are those who joined, and nobody else', async () => {
  const rows = await store.database.selectFrom('trtc_participants').selectAll().execute();
  const slots = await store.database.selectFrom('trtc_user_slots').selectAll().execute();
  for (const { kind, start, members } of slots) {
    const joined = rows.filter(
      (row) =>
        row.kind === kind &&
        row.joined_at !== null &&
        row.joined_at >= start &&
        row.joined_at < start + 2 * quarter,
    );
    const expected = new Set(joined.map((row) => toMember(row.user_key, row.presumed === 1)));
    expect([...members]).toEqual([...packMembers(expected)]);
  }
  const listed = rows.filter(({ joined_at }) => joined_at !== null);
  expect(listed.every((row) => slots.some((slot) => slot.kind === row.kind))).toBe(true);
});

test('a list of users keeps keys of any size', () => {
  const users = createDistinctUsers(10);
  const keys = [0, 1, 63, 64, 127, 128, 16_383, 16_384, 2_000_000];
  users.add('group', packMembers(new Set(keys.map((key) => toMember(key, false)))));
  users.add('oneToOne', packMembers(new Set([toMember(64, true), toMember(70, true)])));
  expect(users.takePart()).toEqual({
    oneToOne: { atLeast: 0, atMost: 2 },
    group: { atLeast: keys.length, atMost: keys.length },
    all: { atLeast: keys.length, atMost: keys.length + 1 },
  });
  expect(users.takePart().all).toEqual({ atLeast: 0, atMost: 0 });
  expect(users.ofAll().all).toEqual({ atLeast: keys.length, atMost: keys.length + 1 });
});
