import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { mixedObservations, oddRecords, sdkAppId, to } from '../../test/mixed-observations.ts';
import { createArchive } from '../index.ts';
import { sqliteStore } from './sqlite.ts';

test('an archive is there again when its file is opened again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'records-'));
  const path = join(folder, 'archive.db');
  const clock = createManualClock(to);
  const first = await createArchive({ store: sqliteStore({ path }), clock });
  await first.addAll(mixedObservations());
  const count = await first.count({ sdkAppId });
  await first.close();
  const second = await createArchive({ store: sqliteStore({ path }), clock });
  expect(await second.count({ sdkAppId })).toBe(count);
  expect(await second.addAll(mixedObservations())).toMatchObject({ added: 0 });
  await second.close();
  await rm(folder, { recursive: true });
});

test('a transaction is on the disk before it is acknowledged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'records-'));
  const store = sqliteStore({ path: join(folder, 'archive.db') });
  const read = async (name: string) => {
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(
      store.database,
    );
    return Object.values(rows[0] ?? {})[0];
  };
  expect(await read('synchronous')).toBe(2);
  expect(await read('journal_mode')).toBe('wal');
  await store.close();
  await rm(folder, { recursive: true });
});

test('a transaction that fails leaves nothing behind, and the next one is not harmed', async () => {
  const store = sqliteStore();
  const archive = await createArchive({ store, clock: createManualClock(to) });
  await sql`create trigger refuse before insert on trtc_users when new.user_id = 'odd-callee'
    begin select raise(abort, 'refused'); end`.execute(store.database);
  const results = await Promise.allSettled(
    [...mixedObservations().slice(0, 100), ...oddRecords()].map((one) => archive.add([one])),
  );
  const refused = results.filter(({ status }) => status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThan(8);
  expect(await archive.count({ sdkAppId, userId: 'odd-callee' })).toBe(0);
  expect(await archive.count({ sdkAppId, callId: 'odd-users' })).toBe(1);
  await archive.close();
});
