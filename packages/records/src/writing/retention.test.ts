import { expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { from, mixedObservations, sdkAppId, to } from '../../test/mixed-observations.ts';
import { createArchive } from '../index.ts';
import { sqliteStore } from '../store/sqlite.ts';

const day = 86_400_000;

test('calls that ended long ago are deleted, and the others count as before', async () => {
  const store = sqliteStore();
  const clock = createManualClock(to + 2 * day);
  const archive = await createArchive({ store, clock, retentionDays: 30 });
  await archive.addAll(mixedObservations());
  // Calls whose end nobody told count as ended from here on.
  await archive.maintain();
  const kept = { sdkAppId, edges: [from + 2 * day, from + 3 * day] };
  const before = await archive.measure(kept);
  clock.advance(27 * day);
  await archive.maintain();
  expect(await archive.measure(kept)).toEqual(before);
  expect(await archive.count({ sdkAppId, to: from + day - 3_600_000 })).toBe(0);

  clock.advance(40 * day);
  await archive.maintain();
  expect(await archive.count({ sdkAppId })).toBe(0);
  for (const table of [
    'trtc_observations',
    'trtc_participants',
    'trtc_users',
    'trtc_buckets',
  ] as const) {
    expect(await store.database.selectFrom(table).selectAll().execute()).toEqual([]);
  }
  await archive.close();
});

test('other applications are kept apart', async () => {
  const archive = await createArchive({ store: sqliteStore(), clock: createManualClock(to) });
  const all = mixedObservations();
  await archive.addAll([...all, ...all.map((one) => ({ ...one, sdkAppId: 1400000001 }))]);
  const count = await archive.count({ sdkAppId });
  expect(await archive.count({ sdkAppId: 1400000001 })).toBe(count);
  const edges = [from, to];
  const { total } = await archive.measure({ sdkAppId, edges });
  expect((await archive.measure({ sdkAppId: 1400000001, edges })).total).toEqual(total);
  expect(await archive.prune(to + day)).toBeGreaterThan(count);
  await archive.close();
});

test('a retention shorter than the week that the vendor keeps is refused', async () => {
  const store = sqliteStore();
  await expect(createArchive({ store, retentionDays: 7 })).rejects.toThrow(TypeError);
  await store.close();
});
