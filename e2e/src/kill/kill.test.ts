import { expect, onTestFailed, test } from 'vitest';
import { createChance } from '../../test/kill/chance.ts';
import { compare, toKey } from '../../test/kill/comparison.ts';
import { undergo } from '../../test/kill/ordeal.ts';
import { makePostgresPlace } from '../../test/kill/postgres-place.ts';
import type { Place } from '../../test/kill/place.ts';
import { makeSqlitePlace } from '../../test/kill/sqlite-place.ts';
import { serverUrl } from '../../test/postgres-database.ts';

const kills = 20;

// The backend's log and the ledger outlive the receiver, and so does what the operating system has
// of its files: this proves that a process may crash at any moment, and nothing of a loss of power.
async function survive(makePlace: () => Promise<Place>): Promise<void> {
  const chance = createChance();
  onTestFailed(() => console.error(`To repeat it: TRTC_KIT_KILL_SEED=${chance.seed}`));
  await using place = await makePlace();
  const { deliveries, left } = await undergo({ place, kills, chance });
  const ledger = await place.readLedger();

  expect(left).toEqual({ waiting: 0, dead: 0 });
  expect(compare(deliveries, ledger)).toEqual({ lost: [], twice: [], invented: [] });

  // It was under load, the kills hit it, and the log can be laid beside the ledger.
  const acked = deliveries.filter(({ status }) => status === 'taken');
  expect(acked.length).toBeGreaterThan(500);
  expect(new Set(acked.map(({ product }) => product))).toEqual(new Set(['call', 'callV1']));
  expect(deliveries.some(({ status }) => status === 'lost')).toBe(true);
  expect(ledger.some(({ inherited }) => inherited === 1)).toBe(true);
  expect(new Set(deliveries.map(toKey)).size).toBe(deliveries.length);
}

test('with SQLite, a receiver that is killed 20 times handles what it acked, once', async () => {
  await survive(makeSqlitePlace);
}, 60_000);

test.skipIf(serverUrl === undefined)(
  'with PostgreSQL, a receiver that is killed 20 times handles what it acked, once',
  async () => {
    await survive(makePostgresPlace);
  },
  90_000,
);
