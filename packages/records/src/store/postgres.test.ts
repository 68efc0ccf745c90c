import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { mixedObservations, sdkAppId, to } from '../../test/mixed-observations.ts';
import { toPool } from '../../test/pglite-pool.ts';
import { createArchive } from '../index.ts';
import { postgresStore } from './postgres.ts';

test('archives in two schemas of one database do not meet, and are there again later', async () => {
  const pglite = await PGlite.create();
  const clock = createManualClock(to);
  const openIn = async (schema: string) => {
    await pglite.exec(`create schema if not exists ${schema}; set search_path to ${schema};`);
    return createArchive({ store: postgresStore({ pool: toPool(pglite) }), clock });
  };
  const first = await openIn('first');
  await first.addAll(mixedObservations().slice(0, 40));
  const count = await first.count({ sdkAppId });
  await first.close();
  const second = await openIn('second');
  expect(await second.count({ sdkAppId })).toBe(0);
  await second.close();
  const again = await openIn('first');
  expect(await again.count({ sdkAppId })).toBe(count);
  await again.close();
  await pglite.close();
}, 60_000);

test('numbers come as numbers, whatever the client makes of them', async () => {
  const values: unknown[] = [];
  const parsers = {
    getTypeParser: (oid: number) => (value: string) => `${oid}: ${value}`,
  };
  const store = postgresStore({
    pool: {
      connect: () =>
        Promise.resolve({
          ...parsers,
          query: ({ types }) => {
            values.push(types?.getTypeParser(20)('7'), types?.getTypeParser(25)('seven'));
            return Promise.resolve({ command: 'SELECT', rowCount: 0, rows: [] });
          },
          release: () => undefined,
        }),
    },
  });
  await store.database.selectFrom('trtc_users').selectAll().execute();
  expect(values).toEqual([7, '25: seven']);
  await store.close();
});
