import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { from, sdkAppId, to } from '../../test/mixed-observations.ts';
import { storeKinds } from '../../test/stores.ts';
import { createArchive, observeCallback, type Store } from '../index.ts';
import { sqliteStore } from '../store/sqlite.ts';
import type { Tables } from '../store/tables.ts';
import { generateCalls, saidAbout } from '../testing/index.ts';

const calls = [...generateCalls({ seed: 2, count: 120, from, to, users: 12 })];
const said = calls.flatMap((call) => [
  ...saidAbout(call, 'recordV4'),
  ...saidAbout(call, 'callbacksV4'),
  ...saidAbout(call, 'callbacksV1'),
]);
const userId = 'user-0';

const tables: readonly (keyof Tables)[] = [
  'trtc_calls',
  'trtc_observations',
  'trtc_participants',
  'trtc_users',
  'trtc_buckets',
  'trtc_user_slots',
  'trtc_syncs',
  'trtc_forgotten',
  'trtc_settings',
];

/** Everything that the store holds, as text. */
async function dump({ database }: Store): Promise<string> {
  const rows = tables.map((table) => database.selectFrom(table).selectAll().execute());
  return JSON.stringify(await Promise.all(rows));
}

const present = storeKinds.filter(({ isHere }) => isHere);

describe.each(present)('a forgotten user on $name', ({ open }) => {
  test('is in no table any more, and the figures are as before', async () => {
    const { store, dispose } = await open();
    const archive = await createArchive({ store, clock: createManualClock(to) });
    await archive.addAll(said);
    const edges = [from, to];
    const before = await archive.measure({ sdkAppId, edges });
    const theirs = await archive.count({ sdkAppId, userId });
    expect(await dump(store)).toContain(`"${userId}"`);

    expect(await archive.forgetUser({ sdkAppId, userId })).toBe(theirs);

    expect(await dump(store)).not.toMatch(new RegExp(`\\b${userId}\\b`));
    expect(await archive.count({ sdkAppId, userId })).toBe(0);
    expect(await archive.count({ sdkAppId, userId: { startsWith: 'forgotten-' } })).toBe(theirs);
    expect(await archive.measure({ sdkAppId, edges })).toEqual(before);
    await archive.close();
    await dispose();
  }, 60_000);
});

test('stays forgotten when their records are read again, under the same pseudonym', async () => {
  const store = sqliteStore();
  const archive = await createArchive({ store, clock: createManualClock(to) });
  await archive.addAll(said);
  await archive.forgetUser({ sdkAppId, userId });
  expect(await archive.addAll(said)).toEqual({ added: 0, duplicates: said.length });
  expect(await dump(store)).not.toMatch(new RegExp(`\\b${userId}\\b`));
  expect(await archive.forgetUser({ sdkAppId, userId })).toBe(0);
  await archive.close();
});

test('a forgotten user whose id is a word of the protocol does not break the protocol', async () => {
  const archive = await createArchive({ store: sqliteStore(), clock: createManualClock(to) });
  const [call] = calls;
  if (call === undefined) throw new Error('There is a call.');
  const members = call.members.map((member, place) =>
    place === 0 ? { ...member, userId: 'Audio' } : member,
  );
  await archive.add(saidAbout({ ...call, media: 'audio', members }, 'callbacksV4'));
  await archive.forgetUser({ sdkAppId, userId: 'Audio' });
  const record = await archive.record({ sdkAppId, callId: call.id });
  expect(record).toMatchObject({ media: 'audio', caller: expect.stringMatching(/^forgotten-/) });
  await archive.close();
});

describe('the address of a client', () => {
  const event = {
    sdkAppId,
    receivedAt: from,
    command: 'Call.CallbackAfterStartCall',
    query: { OptPlatform: 'iOS', ClientIP: '203.0.113.9' },
    body: {
      CallInfo: { CallId: 'call' },
      UserList: [{ User_Account: 'a', Status: 'Calling' }],
      EventTime: from,
    },
  };

  test.each([
    [undefined, undefined],
    [true, '203.0.113.9'],
  ])('is stored only if asked: keepClientIp %s', async (keepClientIp, expected) => {
    const archive = await createArchive({
      store: sqliteStore(),
      clock: createManualClock(to),
      keepClientIp,
    });
    const observation = observeCallback(event);
    if (observation === undefined) throw new Error('It is a callback about a call.');
    await archive.add([observation]);
    const [kept] = await archive.observations({ sdkAppId, callId: 'call' });
    expect(kept?.clientIp).toBe(expected);
    await archive.close();
  });
});
