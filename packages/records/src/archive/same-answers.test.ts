import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { calls, from, mixedObservations, sdkAppId, to } from '../../test/mixed-observations.ts';
import { storeKinds } from '../../test/stores.ts';
import { createArchive, dayEdges, type Archive, type CallQuery } from '../index.ts';

const [sample] = calls;
const someId = sample?.id ?? '';
const someUser = sample?.members[0]?.userId ?? '';
const day = { from: from + 86_400_000, to: from + 2 * 86_400_000 };

/** Every filter there is, alone and with others. */
const filters: readonly (readonly [string, Omit<CallQuery, 'sdkAppId'>])[] = [
  ['nothing', {}],
  ['a day', day],
  ['a beginning', { from: day.from }],
  ['an end', { to: day.to }],
  ['one-to-one calls', { kind: 'oneToOne' }],
  ['group calls of a day', { kind: 'group', ...day }],
  ['a result', { result: 'declined' }],
  ['a result nobody knows', { result: 'Evaporated' }],
  ['no result', { result: 'none' }],
  ['video', { media: 'video' }],
  ['a platform', { platform: 'iOS' }],
  ['a rare platform', { platform: 'iPad', kind: 'oneToOne' }],
  ['a call id', { callId: someId }],
  ['the beginning of a call id', { callId: { startsWith: someId.slice(0, 1) } }],
  ['more of a call id', { callId: { startsWith: someId.slice(0, 5) } }],
  ['a call id that nothing begins with', { callId: { startsWith: '~' } }],
  ['a user', { userId: someUser }],
  ['a user and a platform', { userId: someUser, platform: 'Android' }],
  ['the beginning of a user id', { userId: { startsWith: 'user-1' } }],
  ['a beginning that all user ids share', { userId: { startsWith: 'user' }, ...day }],
  ['a beginning shared by all and a platform', { userId: { startsWith: 'user' }, platform: 'Web' }],
  ['the beginning of a hostile user id', { userId: { startsWith: '\\u' } }],
  ['a user who is not there', { userId: 'nobody' }],
  [
    'everything',
    { ...day, kind: 'oneToOne', result: 'completed', media: 'audio', platform: 'Web' },
  ],
];

async function walk(archive: Archive, query: CallQuery, order: 'newest' | 'oldest') {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await archive.search(query, { limit: 64, order, cursor });
    ids.push(...page.records.map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return ids;
}

const present = storeKinds.filter(({ isHere }) => isHere);
const archives = new Map<string, Archive>();
const disposals: (() => Promise<void>)[] = [];

beforeAll(async () => {
  for (const { name, open } of present) {
    const { store, dispose } = await open();
    const archive = await createArchive({ store, clock: createManualClock(to) });
    await archive.addAll(mixedObservations());
    archives.set(name, archive);
    disposals.push(() => archive.close().then(dispose));
  }
}, 120_000);
afterAll(async () => {
  for (const dispose of disposals) await dispose();
});

function archiveOn(name: string): Archive {
  const archive = archives.get(name);
  if (archive === undefined) throw new Error(`There is no archive on ${name}.`);
  return archive;
}

const others = storeKinds.filter(({ name }) => name !== 'SQLite');

describe.each(others)('$name answers as SQLite does', ({ name, isHere }) => {
  test.runIf(isHere).each(filters)('a search by %s', async (_title, filter) => {
    const query = { sdkAppId, ...filter };
    const expected = await walk(archiveOn('SQLite'), query, 'newest');
    expect(await walk(archiveOn(name), query, 'newest')).toEqual(expected);
    expect(await walk(archiveOn(name), query, 'oldest')).toEqual([...expected].reverse());
    expect(await archiveOn(name).count(query)).toBe(expected.length);
    expect(await archiveOn('SQLite').count(query)).toBe(expected.length);
  });

  test.runIf(isHere)('with the same records', async () => {
    const read = (archive: Archive) => Array.fromAsync(archive.exportJsonLines({ sdkAppId }));
    const expected = await read(archiveOn('SQLite'));
    expect(expected.join('').split('\n')).toHaveLength(calls.length + 8);
    expect(await read(archiveOn(name))).toEqual(expected);
  });

  test.runIf(isHere)('with the same observations', async () => {
    const key = { sdkAppId, callId: calls[7]?.id ?? '' };
    const expected = await archiveOn('SQLite').observations(key);
    expect(expected.length).toBeGreaterThan(1);
    expect(await archiveOn(name).observations(key)).toEqual(expected);
  });

  test.runIf(isHere).each(['UTC', 'Asia/Shanghai', 'Asia/Kathmandu'])(
    'with the same figures in %s',
    async (timeZone) => {
      const edges = dayEdges({ timeZone, from: '2025-05-31', to: '2025-06-05' });
      const expected = await archiveOn('SQLite').measure({ sdkAppId, edges });
      expect(await archiveOn(name).measure({ sdkAppId, edges })).toEqual(expected);
      const hours = { sdkAppId, from: edges[0] ?? 0, to: edges.at(-1) ?? 0, timeZone };
      expect(await archiveOn(name).hours(hours)).toEqual(await archiveOn('SQLite').hours(hours));
    },
  );

  test.runIf(isHere)('with the same status', async () => {
    const expected = await archiveOn('SQLite').status(sdkAppId);
    expect(expected.running.oneToOne).toBeGreaterThan(0);
    expect(await archiveOn(name).status(sdkAppId)).toEqual(expected);
  });
});

describe('a search by', () => {
  test.each(filters)('%s finds what matches', async (_title, filter) => {
    const archive = archiveOn('SQLite');
    const all = await Array.fromAsync(archive.exportJsonLines({ sdkAppId }));
    const records = all.join('').trimEnd().split('\n').map(parseRecord);
    const expected = records.filter((record) => matches(record, { sdkAppId, ...filter }));
    const found = await walk(archive, { sdkAppId, ...filter }, 'oldest');
    expect([...found].sort()).toEqual(expected.map(({ id }) => id).sort());
  });
});

type Read = Awaited<ReturnType<Archive['search']>>['records'][number];

// What an export wrote is a record.
const parseRecord = (line: string) => JSON.parse(line) as Read;

type Filter = Exclude<keyof CallQuery, 'sdkAppId'>;

/** The conditions once more, over whole records. */
const conditions: {
  readonly [Name in Filter]: (record: Read, wanted: NonNullable<CallQuery[Name]>) => boolean;
} = {
  from: (record, wanted) => startOf(record) >= wanted,
  to: (record, wanted) => startOf(record) > 0 && startOf(record) < wanted,
  kind: ({ kind }, wanted) => kind === wanted,
  result: ({ result = 'none' }, wanted) => result === wanted,
  media: ({ media }, wanted) => media === wanted,
  platform: ({ participants }, wanted) => participants.some((one) => one.platform === wanted),
  callId: ({ id }, wanted) => isMatch(id, wanted),
  userId: ({ participants }, wanted) => participants.some((one) => isMatch(one.userId, wanted)),
};

/** A call without an id may be counted already, and has no place in time. */
function startOf({ marks, startedAt = 0 }: Read): number {
  return marks.includes('noCallId') ? 0 : startedAt;
}

function matches(record: Read, query: CallQuery): boolean {
  return Object.entries(conditions).every(([name, meets]) => {
    // A condition is named as its filter is, and so takes what that filter wants.
    const wanted = query[name as Filter];
    return wanted === undefined || meets(record, wanted as never);
  });
}

function isMatch(id: string, match: NonNullable<CallQuery['userId']>): boolean {
  return typeof match === 'string' ? id === match : id.startsWith(match.startsWith);
}
