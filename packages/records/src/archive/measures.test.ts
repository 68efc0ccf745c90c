import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { countByHand } from '../../test/reference.ts';
import { createArchive, dayEdges, type Archive, type CallKind } from '../index.ts';
import { sqliteStore } from '../store/sqlite.ts';
import { generateCalls, saidAbout } from '../testing/index.ts';

const sdkAppId = 1400000000;
const from = Date.UTC(2025, 2, 27);
const to = Date.UTC(2025, 3, 2);
const calls = [...generateCalls({ seed: 7, count: 1_500, from, to, users: 300 })];

let archive: Archive;

beforeAll(async () => {
  archive = await createArchive({
    store: sqliteStore(),
    clock: createManualClock(to + 86_400_000),
  });
  await archive.addAll(calls.flatMap((call) => saidAbout(call, 'callbacksV4')));
});
afterAll(() => archive.close());

async function figuresOf(edges: readonly number[], kind: CallKind) {
  const { parts } = await archive.measure({ sdkAppId, edges });
  return parts.map((part) => {
    const { calls: started, answered, users, peak, results, durations, platforms } = part[kind];
    return {
      calls: started,
      answered,
      users: users.atMost,
      peak,
      completed: results.completed,
      durationTotal: durations.total,
      onIos: platforms.iOS,
    };
  });
}

const spans = (edges: readonly number[]) =>
  edges.slice(1).map((edge, index) => [edges[index] ?? 0, edge] as const);

// The clocks change within the days in Berlin, and Kathmandu is 5 hours and 45 minutes ahead.
// The last is a zone that nobody lives in: its days begin at no quarter of an hour.
const days = { from: '2025-03-27', to: '2025-04-02' };
const edgesByZone = [
  ['UTC', dayEdges({ timeZone: 'UTC', ...days })],
  ['Asia/Shanghai', dayEdges({ timeZone: 'Asia/Shanghai', ...days })],
  ['Asia/Kolkata', dayEdges({ timeZone: 'Asia/Kolkata', ...days })],
  ['Asia/Kathmandu', dayEdges({ timeZone: 'Asia/Kathmandu', ...days })],
  ['Europe/Berlin', dayEdges({ timeZone: 'Europe/Berlin', ...days })],
  ['no zone at all', [0, 1, 2, 3].map((day) => from + day * 86_400_000 + 4_321_000)],
  ['minutes', Array.from({ length: 40 }, (_, n) => from + 40_000_000 + n * 60_000)],
] as const;

describe.each(edgesByZone)('figures by parts of %s', (_zone, edges) => {
  test.each(['oneToOne', 'group'] as const)('are those counted by hand, %s', async (kind) => {
    const expected = spans(edges).map((span) => countByHand(calls, kind, span));
    expect(await figuresOf(edges, kind)).toEqual(expected);
  });
});

test('the total counts users once and takes the larger peak', async () => {
  const edges = dayEdges({ timeZone: 'Asia/Shanghai', ...days });
  const { total } = await archive.measure({ sdkAppId, edges });
  const span = [edges[0] ?? 0, edges.at(-1) ?? 0] as const;
  const pair = countByHand(calls, 'oneToOne', span);
  const group = countByHand(calls, 'group', span);
  const joined = calls
    .flatMap(({ members }) => members)
    .filter(({ joinedAt = 0 }) => joinedAt * 1000 >= span[0] && joinedAt * 1000 < span[1]);
  expect(total.all).toMatchObject({
    calls: pair.calls + group.calls,
    users: { atLeast: new Set(joined.map(({ userId }) => userId)).size },
    peak: Math.max(pair.peak, group.peak),
  });
  expect(total.oneToOne.peak).toBe(pair.peak);
});

test('calls by hour are in the hours of the viewer, before and after clocks change', async () => {
  const timeZone = 'Europe/Berlin';
  const { all, oneToOne } = await archive.hours({ sdkAppId, from, to, timeZone });
  const hourOf = (seconds: number) =>
    Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric' }).format(seconds * 1000));
  const expected = Array.from({ length: 24 }, () => 0);
  for (const { startedAt } of calls)
    expected[hourOf(startedAt)] = (expected[hourOf(startedAt)] ?? 0) + 1;
  expect(all).toEqual(expected);
  expect(oneToOne.reduce((a, b) => a + b)).toBe(
    calls.filter(({ kind }) => kind === 'oneToOne').length,
  );
});

test('calls by hour are exact from a moment within a quarter of an hour', async () => {
  const span = { from: from + 1_234_000, to: to - 987_000 };
  const { all } = await archive.hours({ sdkAppId, ...span, timeZone: 'Asia/Kathmandu' });
  const within = calls.filter(
    ({ startedAt }) => startedAt * 1000 >= span.from && startedAt * 1000 < span.to,
  );
  expect(all.reduce((a, b) => a + b)).toBe(within.length);
});

test('5,000 parts are measured, and more are refused', async () => {
  // No edge is at a whole quarter, so that each part is counted call by call.
  const edges = Array.from({ length: 5_001 }, (_, n) => from + 1_000 + n * 1_000_000);
  const { parts, total } = await archive.measure({ sdkAppId, edges });
  expect(parts.reduce((sum, { all }) => sum + all.calls, 0)).toBe(total.all.calls);
  const more = [...edges, edges[5_000] ?? 0].map((edge, n) => edge + n);
  await expect(archive.measure({ sdkAppId, edges: more })).rejects.toThrow('5000 parts');
});

test('edges that do not rise are refused', async () => {
  await expect(archive.measure({ sdkAppId, edges: [to, from] })).rejects.toThrow(TypeError);
  await expect(archive.measure({ sdkAppId, edges: [to] })).rejects.toThrow(TypeError);
});
