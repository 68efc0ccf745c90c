import { dayEdges, type Archive } from '@trtc-kit/records';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countByHand, countHoursByHand } from '../test/archive/count-by-hand.ts';
import { openArchive, prepareDay, sdkAppId, syncArchive } from '../test/archive/heavy-day.ts';
import { byCallbacks, byCallbacksV1, byRecords, byRecordsV1 } from '../test/archive/known-call.ts';
import { start } from '../test/world.ts';

const { world, plan, play } = await prepareDay({ calls: 300, seed: 3 });

const ways = [
  { by: 'callbacks of v4 alone', products: ['call'], apis: [], knowledge: byCallbacks },
  { by: 'callbacks of v1 alone', products: ['callV1'], apis: [], knowledge: byCallbacksV1 },
  { by: 'records of v4 alone', products: [], apis: ['v4'], knowledge: byRecords },
  { by: 'records of v1 alone', products: [], apis: ['v1'], knowledge: byRecordsV1 },
  { by: 'callbacks and records of v4', products: ['call'], apis: ['v4'], knowledge: byCallbacks },
  {
    by: 'everything there is',
    products: ['call', 'callV1'],
    apis: ['v1', 'v4'],
    knowledge: byCallbacks,
  },
] as const;

const archives = new Map<string, Archive>();

beforeAll(async () => {
  for (const { by, products } of ways) archives.set(by, await openArchive(world, products));
  await play();
  for (const { by, apis } of ways) await syncArchive(world, archiveBy(by), apis);
}, 60_000);
afterAll(async () => {
  for (const archive of archives.values()) await archive.close();
});

function archiveBy(by: string): Archive {
  const archive = archives.get(by);
  if (archive === undefined) throw new Error(`There is no archive of ${by}.`);
  return archive;
}

// Midnight in Los Angeles is in the busiest hour of the day; the others begin at no round time.
const edgesOf = {
  'days in Los Angeles': dayEdges({
    timeZone: 'America/Los_Angeles',
    from: '2023-11-14',
    to: '2023-11-15',
  }),
  'parts of 97 minutes': Array.from({ length: 16 }, (_, part) => start + part * 97 * 60_000),
} as const;

describe.each(ways)('a heavy day known by $by', ({ by, knowledge }) => {
  const calls = plan.map(knowledge);

  test.each(Object.entries(edgesOf))('has the figures of its ledger, by %s', async (_, edges) => {
    const { parts, total } = await archiveBy(by).measure({ sdkAppId, edges });
    const spans = edges.slice(1).map((to, index) => [edges[index] ?? 0, to] as const);
    expect(parts).toEqual(spans.map((span) => countByHand(calls, span)));
    expect(total).toEqual(countByHand(calls, [edges[0] ?? 0, edges.at(-1) ?? 0]));
    expect(total.all.calls).toBe(plan.length);
  });

  test('has the hours of its ledger, in a zone 5 hours and 45 minutes ahead', async () => {
    const timeZone = 'Asia/Kathmandu';
    const span = { from: start, to: start + 86_400_000 };
    const { all } = await archiveBy(by).hours({ sdkAppId, ...span, timeZone });
    expect(all).toEqual(countHoursByHand(calls, timeZone));
  });

  test('has the calls of its ledger, each with its room', async () => {
    const { records } = await archiveBy(by).search({ sdkAppId }, { limit: 500, order: 'oldest' });
    const found = records.map(({ room, kind, startedAt, acceptedAt, endedAt, result }) => ({
      ...{ room, kind, startedAt, acceptedAt, endedAt },
      result: result ?? 'none',
    }));
    expect(found.sort(byRoom)).toEqual(
      calls
        .map(({ startedAt, acceptedAt, endedAt, joinings: _, ...call }) => ({
          ...call,
          startedAt: startedAt * 1000,
          acceptedAt: acceptedAt === undefined ? undefined : acceptedAt * 1000,
          endedAt: endedAt * 1000,
        }))
        .sort(byRoom),
    );
  });
});

const byRoom = (a: { room: string | undefined }, b: { room: string | undefined }) =>
  (a.room ?? '') < (b.room ?? '') ? -1 : 1;

test('the users who really joined lie within what records alone tell', async () => {
  const span = [start, start + 86_400_000] as const;
  const truth = countByHand(plan.map(byCallbacks), span).group.users;
  const { total } = await archiveBy('records of v4 alone').measure({ sdkAppId, edges: [...span] });
  const { atLeast, atMost } = total.group.users;
  expect(truth.atLeast).toBeGreaterThan(atLeast);
  expect(truth.atLeast).toBeLessThanOrEqual(atMost);
});
