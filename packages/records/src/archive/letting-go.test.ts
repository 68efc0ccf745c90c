import { expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { createArchive, type Archive } from '../index.ts';
import { sqliteStore } from '../store/sqlite.ts';
import { generateCalls, saidAbout } from '../testing/index.ts';

const sdkAppId = 1400000000;
const day = 86_400_000;
const from = Date.UTC(2025, 5, 1);
const users = 4;

/** How often others of this process have their turn while something is done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const take = () => {
    if (isOver) return;
    turns += 1;
    setImmediate(take);
  };
  setImmediate(take);
  await work();
  isOver = true;
  return turns;
}

const isRead = async (pieces: AsyncIterable<string>) => {
  let count = 0;
  for await (const _ of pieces) count += 1;
  expect(count).toBeGreaterThanOrEqual(5);
};

// SQLite answers within the process, which may also have callbacks to acknowledge in two seconds.
test.each<[string, (archive: Archive) => Promise<unknown>]>([
  ['reads all calls as CSV', (archive) => isRead(archive.exportCsv({ sdkAppId }))],
  ['reads all calls as JSON', (archive) => isRead(archive.exportJsonLines({ sdkAppId }))],
  ['forgets a user of many calls', (archive) => archive.forgetUser({ sdkAppId, userId: 'user-1' })],
  ['deletes many calls', (archive) => archive.prune(from + 9 * day)],
])('an archive that %s lets others have their turn', async (_, work) => {
  const clock = createManualClock(from + 9 * day);
  const archive = await createArchive({ store: sqliteStore(), clock });
  const calls = generateCalls({ count: 2_500, from, to: from + day, users, sdkAppId });
  await archive.addAll([...calls].flatMap((call) => saidAbout(call, 'recordV4')));
  expect(await turnsDuring(() => work(archive))).toBeGreaterThanOrEqual(4);
  await archive.close();
});
