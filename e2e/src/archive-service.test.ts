import { createArchive, type Figures, type SyncReport } from '@trtc-kit/records';
import { sqliteStore } from '@trtc-kit/records/sqlite';
import { expect, test } from 'vitest';
import { countByHand } from '../test/archive/count-by-hand.ts';
import { prepareDay, sdkAppId } from '../test/archive/heavy-day.ts';
import { byCallbacks, byRecords } from '../test/archive/known-call.ts';
import { start, type World } from '../test/world.ts';

const day = 86_400_000;

/** An archive that does by itself whatever it can. */
async function openService({ callkit, clock, receiver }: World) {
  const reports: SyncReport[] = [];
  const failures: unknown[] = [];
  const archive = await createArchive({
    store: sqliteStore(),
    callkit,
    sdkAppId,
    receiver,
    clock,
    retentionDays: 8,
    onSync: (report) => reports.push(report),
    onError: (error) => failures.push(error),
  });
  return {
    archive,
    failures,
    /** Ends when everything until now has been read, five minutes or more from now. */
    synced: () => {
      const now = clock.now();
      return expect.poll(() => later(reports.at(-1)?.reached)).toBeGreaterThanOrEqual(now);
    },
    /** Ends when nothing is left, which is seen to once an hour. */
    emptied: () => expect.poll(async () => later(await archive.count({ sdkAppId }))).toBe(0),
  };
  // What is under way when time moves is done again only after another while.
  function later<Value>(value: Value): Value {
    clock.advance(300_000);
    return value;
  }
}

/** What no callback needs to tell. */
function plainOf({ calls, answered, peak, results }: Figures) {
  return { calls, answered, peak, results };
}

test('an archive makes good what callbacks lose, double and disorder, and keeps to its age', async () => {
  const { world, plan, play } = await prepareDay({ calls: 120, seed: 8 });
  const { archive, failures, synced, emptied } = await openService(world);
  world.control.setCallbackSwitches({
    Switches: { dropShare: 0.3, copies: 2, hold: 5, seed: 1 },
  });
  await play();
  await synced();
  const edges = Array.from({ length: 9 }, (_, part) => start + (part * day) / 8);
  const { parts, total } = await archive.measure({ sdkAppId, edges });
  const known = plan.map(byRecords);
  for (const { from, to, all, oneToOne, group } of parts) {
    const expected = countByHand(known, [from, to]);
    expect(plainOf(all)).toEqual(plainOf(expected.all));
    expect(oneToOne.users).toEqual(expected.oneToOne.users);
    expect(plainOf(group)).toEqual(plainOf(expected.group));
  }
  // Of some members nothing but a record told.
  expect(total.all.platforms.unknown).toBeGreaterThan(0);
  const truth = countByHand(plan.map(byCallbacks), [start, start + day]).group.users.atLeast;
  expect(total.group.users.atLeast).toBeLessThanOrEqual(truth);
  expect(total.group.users.atMost).toBeGreaterThanOrEqual(truth);

  world.clock.advance(9 * day);
  await emptied();
  await archive.close();
  world.control.startCall({
    Caller_Account: 'alice',
    CalleeList_Account: ['bob'],
    MediaType: 'Audio',
  });
  world.clock.advance(day);
  await world.settled();
  expect([...failures, ...world.surprises]).toEqual([]);
});
