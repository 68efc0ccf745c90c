import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { createArchive, type RecordSource, type SyncProgress } from '../index.ts';
import { sqliteStore } from '../store/sqlite.ts';
import { generateCalls, toRecord, toRecordV1, type GeneratedCall } from '../testing/index.ts';

const sdkAppId = 1400000000;
const day = 86_400;
const now = Date.UTC(2025, 5, 20);
const calls = [...generateCalls({ seed: 5, count: 300, from: now - 6 * day * 1000, to: now })];

interface Search {
  readonly from: number;
  readonly to: number;
  readonly cursor: string | undefined;
}

/** A vendor with these calls, who finds them by their start and shows only those that have ended. */
function vendorWith(all: readonly GeneratedCall[], clock: { now(): number }) {
  const searches: Search[] = [];
  let failing = Infinity;
  function pages<Item>(
    { from, to }: { readonly from: number; readonly to: number },
    { pageSize, cursor }: { readonly pageSize: number; readonly cursor?: string | undefined },
    toItem: (call: GeneratedCall) => Item,
  ) {
    const found = all.filter(
      ({ startedAt, endedAt }) =>
        startedAt >= from && startedAt <= to && (endedAt + 5) * 1000 <= clock.now(),
    );
    return {
      async *pages() {
        for (let first = Number(cursor ?? 0); first < found.length; first += pageSize) {
          searches.push({ from, to, cursor });
          if (failing-- <= 0) throw new Error('The network is down.');
          const next = first + pageSize < found.length ? String(first + pageSize) : undefined;
          yield await Promise.resolve({
            items: found.slice(first, first + pageSize).map(toItem),
            cursor: next,
          });
        }
      },
    };
  }
  const source: RecordSource = {
    records: ({ StartTime, EndTime }, options) =>
      pages({ from: StartTime, to: EndTime }, options, toRecord),
    v1: {
      records: ({ startTimestamp, endTimestamp }, options) =>
        pages({ from: startTimestamp, to: endTimestamp }, options, toRecordV1),
    },
  };
  return { source, searches, failAfter: (requests: number) => (failing = requests) };
}

async function openWith(all: readonly GeneratedCall[]) {
  const clock = createManualClock(now);
  const vendor = vendorWith(all, clock);
  const archive = await createArchive({ store: sqliteStore(), clock });
  return { archive, clock, ...vendor };
}

const over = calls.filter(({ endedAt }) => (endedAt + 5) * 1000 <= now);

describe('a synchronisation', () => {
  test.each(['v4', 'v1'] as const)('reads every record that there is, from %s', async (api) => {
    const { archive, source } = await openWith(calls);
    const report = await archive.sync(source, sdkAppId, { api, pageSize: 7 });
    expect(report).toMatchObject({
      added: over.length,
      isDeep: true,
      gap: undefined,
      reached: now,
    });
    expect(await archive.count({ sdkAppId })).toBe(over.length);
    await archive.close();
  });

  test('goes back over an overlap, and counts nothing twice', async () => {
    const { archive, clock, source, searches } = await openWith(calls);
    await archive.sync(source, sdkAppId);
    searches.length = 0;
    clock.advance(600_000);
    const report = await archive.sync(source, sdkAppId, { overlap: 7_200 });
    expect(report.isDeep).toBe(false);
    expect(report.from).toBe(now - 7_200_000);
    expect(Math.min(...searches.map(({ from }) => from))).toBe(now / 1000 - 7_200);
    expect(await archive.count({ sdkAppId })).toBe(
      calls.filter(({ endedAt }) => (endedAt + 5) * 1000 <= now + 600_000).length,
    );
    await archive.close();
  });

  test('finds a call that is longer than the overlap, within a day', async () => {
    const [first] = calls;
    if (first === undefined) throw new Error('There is a call.');
    const startedAt = now / 1000 - 2 * day;
    const long = { ...first, id: 'long', startedAt, endedAt: now / 1000 + 100 };
    const { archive, clock, source } = await openWith([long]);
    await archive.sync(source, sdkAppId);
    clock.advance(3_600_000);
    await archive.sync(source, sdkAppId);
    expect(await archive.count({ sdkAppId })).toBe(0);
    clock.advance(23 * 3_600_000);
    expect(await archive.sync(source, sdkAppId)).toMatchObject({ isDeep: true, added: 1 });
    await archive.close();
  });

  test('goes on where it broke off', async () => {
    const { archive, source, searches, failAfter } = await openWith(calls);
    failAfter(20);
    await expect(archive.sync(source, sdkAppId, { pageSize: 5 })).rejects.toThrow('network');
    const before = await archive.count({ sdkAppId });
    const broken = searches.at(-1);
    expect(before).toBeGreaterThan(0);
    searches.length = 0;
    failAfter(Infinity);
    const report = await archive.sync(source, sdkAppId, { pageSize: 5 });
    expect(searches[0]).toMatchObject({ from: broken?.from, to: broken?.to });
    expect(report.added).toBe(over.length - before);
    expect(await archive.count({ sdkAppId })).toBe(over.length);
    await archive.close();
  });

  test('is stopped between two pages by a signal', async () => {
    const { archive, source } = await openWith(calls);
    const controller = new AbortController();
    const stopped = archive.sync(source, sdkAppId, {
      pageSize: 5,
      signal: controller.signal,
      onProgress: ({ records }) => {
        if (records >= 20) controller.abort(new Error('enough'));
      },
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(await archive.count({ sdkAppId })).toBeLessThan(40);
    await archive.close();
  });

  test('shows how far it has come', async () => {
    const { archive, source } = await openWith(calls);
    const heard: SyncProgress[] = [];
    await archive.sync(source, sdkAppId, { pageSize: 50, onProgress: (one) => heard.push(one) });
    const reached = heard.map((one) => one.reached);
    expect(reached).toEqual([...reached].sort((a, b) => a - b));
    expect(heard.at(-1)).toMatchObject({ records: over.length, reached: now, to: now });
    await archive.close();
  });

  test('reports what the vendor no longer has', async () => {
    const { archive, clock, source } = await openWith(calls);
    await archive.sync(source, sdkAppId);
    clock.advance(10 * day * 1000);
    const report = await archive.sync(source, sdkAppId);
    expect(report.gap).toEqual({ from: now, to: now + 3 * day * 1000 });
    expect((await archive.sync(source, sdkAppId)).gap).toBeUndefined();
    await archive.close();
  });
});
