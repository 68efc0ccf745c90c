import { afterAll, beforeAll, expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { mixedObservations, sdkAppId, to } from '../../test/mixed-observations.ts';
import { createArchive, observeRecord, type Archive } from '../index.ts';
import { sqliteStore } from '../store/sqlite.ts';

let archive: Archive;
beforeAll(async () => {
  archive = await createArchive({ store: sqliteStore(), clock: createManualClock(to) });
  await archive.addAll(mixedObservations());
});
afterAll(() => archive.close());

/** Reads CSV as RFC 4180 has it. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const csvOf = async (query: Parameters<Archive['exportCsv']>[0]) =>
  (await Array.fromAsync(archive.exportCsv(query))).join('');

test('an export as CSV has a header and a line for each call, with as many cells', async () => {
  const rows = parseCsv(await csvOf({ sdkAppId }));
  expect(rows).toHaveLength(1 + (await archive.count({ sdkAppId })));
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  expect(rows[0]?.slice(0, 5)).toEqual(['call_id', 'kind', 'media', 'result', 'started_at']);
});

test('no cell of an export is computed by a spreadsheet', async () => {
  const cells = parseCsv(await csvOf({ sdkAppId })).flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(cells).toContain("'=cmd|'/c'!A1");
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
  'the id %j is made harmless',
  async (id) => {
    const record = {
      CallId: id,
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
    await archive.add([observeRecord(record, { sdkAppId: 2, receivedAt: 0 })]);
    const [, row] = parseCsv(await csvOf({ sdkAppId: 2, callId: id }));
    expect(row?.[0]).toBe(`'${id}`);
    expect(row?.slice(4, 10)).toEqual([
      '2025-06-15T15:06:40.000Z',
      '2025-06-15T15:06:45.000Z',
      '2025-06-15T15:07:40.000Z',
      '55',
      'alice',
      'bob',
    ]);
  },
);

test('an export as JSON Lines has the whole record of each call', async () => {
  const text = (await Array.fromAsync(archive.exportJsonLines({ sdkAppId, kind: 'group' }))).join(
    '',
  );
  const read = text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const { records } = await archive.search(
    { sdkAppId, kind: 'group' },
    { limit: 500, order: 'oldest' },
  );
  expect(read).toEqual(records.map((record) => JSON.parse(JSON.stringify(record)) as unknown));
});

test('an export of nothing is a header, and no lines', async () => {
  expect(parseCsv(await csvOf({ sdkAppId: 3 }))).toHaveLength(1);
  expect(await Array.fromAsync(archive.exportJsonLines({ sdkAppId: 3 }))).toEqual([]);
});
