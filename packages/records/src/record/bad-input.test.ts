import { expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { from, oddRecords, sdkAppId, to } from '../../test/mixed-observations.ts';
import { createArchive, markMeanings, mergeObservations, observeRecord } from '../index.ts';
import { sqliteStore } from '../store/sqlite.ts';

const records = mergeObservations(oddRecords());
const markedWith = (mark: string) =>
  records.filter(({ marks }) => marks.some((one) => one === mark));

test('every odd record is kept and marked', () => {
  expect(records).toHaveLength(oddRecords().length);
  expect(records.filter(({ marks }) => marks.length === 0)).toEqual([]);
  expect(records.flatMap(({ marks }) => marks).filter((mark) => !(mark in markMeanings))).toEqual(
    [],
  );
});

test('a record without times has none, and does not guess any', () => {
  expect(markedWith('startUnknown')).toMatchObject([
    { id: 'odd-no-times', startedAt: undefined, endedAt: undefined },
  ]);
  expect(markedWith('implausibleTime')).toMatchObject([
    { id: 'odd-century', startedAt: from + 505_000, endedAt: undefined },
  ]);
});

test('an end before the start is shown as it came', () => {
  expect(markedWith('endBeforeStart')).toMatchObject([
    { id: 'odd-clock', endedAt: from + 100_000 },
  ]);
});

test('a result nobody has seen is kept in its own word', () => {
  expect(markedWith('unknownResult')).toMatchObject([{ id: 'odd-result', result: 'Evaporated' }]);
});

test('hostile user ids stay apart, and long ones do too', () => {
  const [hostile] = records.filter(({ id }) => id === 'odd-users');
  expect(hostile?.callees).toEqual(['\\u0000', '\\ud800', '😀 "x",\r\n'].sort());
  const [long] = records.filter(({ id }) => id === 'odd-long');
  expect(new Set(long?.callees).size).toBe(2);
  expect(long?.marks).toContain('shortenedText');
});

test('nothing odd is counted wrong', async () => {
  const archive = await createArchive({ store: sqliteStore(), clock: createManualClock(to) });
  await archive.addAll(oddRecords());
  const { total } = await archive.measure({ sdkAppId, edges: [from, to] });
  // Neither the one without a time nor the one without an id, which may be counted already.
  expect(total.all).toMatchObject({ calls: 5, results: { completed: 4, other: 1, none: 0 } });
  // Three from the first second on; one that ends before it starts is there for that second, and one
  // of which only the answer has a credible time, for the second of the answer.
  expect(total.all.peak).toBe(4);
  expect(await archive.status(sdkAppId)).toMatchObject({ uncounted: 2 });
  const { records: listed } = await archive.search({ sdkAppId });
  expect(listed).toHaveLength(7);
  expect(listed.slice(-2).map(({ marks }) => marks)).toEqual(
    expect.arrayContaining([
      expect.arrayContaining(['noCallId']),
      expect.arrayContaining(['startUnknown']),
    ]),
  );
  await archive.close();
});

test('sources that differ are marked, and the choice does not depend on the order', () => {
  const record = {
    CallId: 'differing',
    Caller_Account: 'alice',
    MediaType: 'Audio',
    CallType: 'SingleCall',
    StartTime: 1_750_000_000,
    EndTime: 1_750_000_060,
    AcceptTime: 1_750_000_005,
    CallResult: 'NormalEnd',
    CalleeList_Account: ['alice', 'bob'],
    RoomId: 'room',
    RoomIdType: 2,
  };
  const occasion = { sdkAppId, receivedAt: 0 };
  const one = observeRecord(record, occasion);
  const other = observeRecord({ ...record, EndTime: 1_750_000_099 }, occasion);
  const [merged] = mergeObservations([one, other]);
  expect(merged).toMatchObject({ endedAt: 1_750_000_099_000, marks: ['sourcesDisagree'] });
  expect(mergeObservations([other, one])).toEqual([merged]);
});
