import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { createArchive, mergeObservations, type Observation } from '../index.ts';
import { sqliteStore } from '../store/sqlite.ts';
import { generateCalls, saidAbout, type Telling } from '../testing/index.ts';

const sdkAppId = 1400000000;
const from = Date.UTC(2025, 5, 1, 22);
const to = from + 4 * 3_600_000;
const tellings: readonly Telling[] = ['recordV4', 'recordV1', 'callbacksV4', 'callbacksV1'];

/** All that is said about some calls, in any of the four forms and in any order, some of it twice. */
const said = fc
  .record({ seed: fc.nat(), count: fc.integer({ min: 1, max: 6 }) })
  .map(({ seed, count }) =>
    [...generateCalls({ seed, count, from, to, users: 8 })].flatMap((call) =>
      tellings.flatMap((telling) => saidAbout(call, telling)),
    ),
  );

const shuffled = said.chain((all) =>
  fc.record({
    all: fc.constant(all),
    order: fc.shuffledSubarray([...all, ...all], {
      minLength: all.length,
      maxLength: all.length * 2,
    }),
  }),
);

/** An observation that nobody would send, of calls that are few enough to meet each other. */
const hostile: fc.Arbitrary<Observation> = fc
  .record({
    source: fc.constantFrom('recordV4', 'recordV1', 'callbackV4', 'callbackV1' as const),
    command: fc.constantFrom(
      'Call.CallbackAfterStartCall',
      'Call.CallbackAfterMemberChanged',
      'Call.CallbackAfterEndCall',
      'caller_start_call',
      'normal_end',
      undefined,
    ),
    body: fc.record({
      CallId: fc.constantFrom('1', '2', '', 3),
      callId: fc.constantFrom('1', '2'),
      Caller_Account: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('alice')),
      StartTime: fc.oneof(fc.constantFrom(0, 1_750_000_000, 1_750_000_060, -5), fc.anything()),
      AcceptTime: fc.constantFrom(0, 1_750_000_010, 1_740_000_000),
      EndTime: fc.oneof(fc.constantFrom(1_750_000_030, 1_749_000_000), fc.anything()),
      EventTime: fc.constantFrom(1_750_000_000, 1_750_000_020_000, 'soon'),
      CallType: fc.constantFrom('SingleCall', 'MultiCall', 'single', 'Other'),
      CallResult: fc.constantFrom('NormalEnd', 'Cancel', 'normal_end', 'Exploded', 7),
      CalleeList_Account: fc.oneof(fc.array(fc.string({ unit: 'binary' })), fc.anything()),
      UserId: fc.constantFrom('alice', 'bob', '', '__proto__'),
      Role: fc.constantFrom('caller', 'callee', null),
      Event: fc.constantFrom('start_call', 'call_end', 'accept_call', 'constructor'),
    }),
  })
  .map((fields) => ({ ...fields, sdkAppId, receivedAt: from }));

describe('the order in which things are said', () => {
  test('makes no difference to the records, nor does saying them twice', () => {
    fc.assert(
      fc.property(shuffled, ({ order }) => {
        expect(mergeObservations(order)).toEqual(mergeObservations(new Set(order)));
        expect(mergeObservations([...order].reverse())).toEqual(mergeObservations(order));
      }),
      { numRuns: 60 },
    );
  });

  test('makes no difference where nothing is as documented', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 12 }), (observations) => {
        const records = mergeObservations(observations);
        expect(mergeObservations([...observations, ...observations].reverse())).toEqual(records);
      }),
      { numRuns: 150 },
    );
  });
});

/** Files observations in batches that end where `cuts` says, and reads everything back. */
async function archived(observations: readonly Observation[], cuts: readonly number[]) {
  const store = sqliteStore();
  const archive = await createArchive({ store, clock: createManualClock(to) });
  const edges = [from - 777_000, from + 3_600_000, to + 86_400_000];
  let start = 0;
  for (const end of [...cuts, observations.length]) {
    await archive.add(observations.slice(start, Math.max(start, end)));
    start = Math.max(start, end);
  }
  const { records } = await archive.search({ sdkAppId }, { limit: 500 });
  const figures = await archive.measure({ sdkAppId, edges });
  const hours = await archive.hours({ sdkAppId, from, to, timeZone: 'UTC' });
  const buckets = await store.database
    .selectFrom('trtc_buckets')
    .selectAll()
    .orderBy('kind')
    .orderBy('start')
    .execute();
  await archive.close();
  const inUse = buckets.filter(({ started, ended }) => started !== 0 || ended !== 0);
  return { records: [...records].sort((a, b) => (a.id < b.id ? -1 : 1)), figures, hours, inUse };
}

describe('an archive', () => {
  test('is the same whatever the order and the batches in which things came in', async () => {
    const cuts = fc.array(fc.nat(200), { maxLength: 5 }).map((all) => all.sort((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(shuffled, cuts, async ({ all, order }, cutsOfOrder) => {
        // What the order leaves out comes late, after everything else.
        const given = new Set(order);
        const late = all.filter((observation) => !given.has(observation));
        const once = await archived(all, []);
        expect(await archived([...order, ...late], cutsOfOrder)).toEqual(once);
        expect(once.records).toEqual(mergeObservations(all));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('keeps what nobody would send, and is the same in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 10 }), async (observations) => {
        const once = await archived(observations, []);
        const reversed = [...observations].reverse();
        expect(await archived(reversed, [1, 2, 5])).toEqual(once);
        expect(once.records).toEqual(mergeObservations(observations));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
