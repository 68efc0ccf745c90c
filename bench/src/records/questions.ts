import {
  dayEdges,
  type Archive,
  type CallQuery,
  type PageOptions,
  type RecordPage,
} from '@trtc-kit/records';
import { from, sdkAppId, to } from './scale.ts';

/** Something that is asked of an archive. */
export interface Question {
  readonly name: string;
  /** Milliseconds that the answer may take. */
  readonly within: number;
  readonly ask: (archive: Archive) => Promise<unknown>;
}

const daysOf = (timeZone: string, first: string, last: string) =>
  dayEdges({ timeZone, from: `2024-${first}`, to: `2024-${last}` });

const juneEdges = daysOf('Asia/Shanghai', '06-01', '06-30');
const june = { from: juneEdges[0] ?? 0, to: juneEdges.at(-1) ?? 0 };

const month = 100;
const year = 300;
const page = 100;

const measuring = (name: string, within: number, edges: readonly number[]): Question => ({
  name,
  within,
  ask: (archive) => archive.measure({ sdkAppId, edges }),
});

/** The overviews of a month. */
const months: readonly Question[] = [
  measuring('all figures of the days of a month and of the month, in Shanghai', month, juneEdges),
  {
    name: 'calls of a month by the hour of the day, in Shanghai',
    within: month,
    ask: (archive) => archive.hours({ sdkAppId, ...june, timeZone: 'Asia/Shanghai' }),
  },
];

const yearEdges = daysOf('Asia/Shanghai', '01-02', '12-31');

/** The overviews of a year. */
const years: readonly Question[] = [
  measuring('all figures of the days of a year and of the year, in Shanghai', year, yearEdges),
  measuring(
    'the same in Kathmandu, 5 hours 45 minutes ahead',
    year,
    daysOf('Asia/Kathmandu', '01-02', '12-31'),
  ),
  measuring(
    'the same in Berlin, which changes its clocks',
    year,
    daysOf('Europe/Berlin', '01-02', '12-31'),
  ),
  measuring('all figures of a year as a whole', year, [yearEdges[0] ?? 0, yearEdges.at(-1) ?? 0]),
  {
    name: 'calls of a year by the hour of the day, in Berlin',
    within: year,
    ask: (archive) => archive.hours({ sdkAppId, from, to, timeZone: 'Europe/Berlin' }),
  },
];

/** The overviews. */
export const overviews: readonly Question[] = [...months, ...years];

type Filter = Omit<CallQuery, 'sdkAppId'>;

/** Every filter alone, and with others that make it hard. */
const filters: readonly (readonly [name: string, filter: Filter, page?: PageOptions])[] = [
  ['all calls', {}],
  ['the oldest calls', {}, { order: 'oldest' }],
  ['a month', june],
  ['group calls', { kind: 'group' }],
  ['a result', { result: 'declined' }],
  ['a rare result of group calls of a month', { kind: 'group', result: 'offline', ...june }],
  ['no result, which no call is without', { result: 'none' }],
  ['a result that no call has', { result: 'evaporated' }],
  ['video', { media: 'video' }],
  ['busy group calls with video', { kind: 'group', result: 'busy', media: 'video' }],
  ['a platform', { platform: 'Android' }],
  ['a rare platform of a month', { platform: 'iPad', ...june }],
  ['a platform that nobody has', { platform: 'macOS' }],
  ['a platform and a user', { platform: 'iOS', userId: 'user-3' }],
  ['a user who calls a lot', { userId: 'user-3' }],
  ['the same in a month', { userId: 'user-3', ...june }],
  ['busy calls of a user who calls little', { userId: 'user-48000', result: 'busy' }],
  ['a user who is not there', { userId: 'nobody' }],
  ['ids of users that begin with user-1', { userId: { startsWith: 'user-1' } }],
  ['the same, busy, in a month', { userId: { startsWith: 'user-1' }, result: 'busy', ...june }],
  [
    'ids of users that begin with user-23, groups',
    { userId: { startsWith: 'user-23' }, kind: 'group' },
  ],
  ['ids of users that begin with user-4999', { userId: { startsWith: 'user-4999' } }],
  ['ids of calls that begin with a', { callId: { startsWith: 'a' } }],
  ['ids of calls that begin with abc', { callId: { startsWith: 'abc' } }],
  ['ids of calls that begin with abcd1', { callId: { startsWith: 'abcd1' } }],
];

const paging = (name: string, ask: Question['ask']): Question => ({
  name: `a page of 50: ${name}`,
  within: page,
  ask,
});

/** A page of 50 records, by every filter. */
export const pages: readonly Question[] = [
  ...filters.map(([name, filter, options]) =>
    paging(name, (archive) => archive.search({ sdkAppId, ...filter }, options)),
  ),
  paging('the id of a call', async (archive) => {
    const [record] = (await somePage(archive)).records;
    return archive.search({ sdkAppId, callId: record?.id });
  }),
  paging('all calls, from the middle of the year on', async (archive) => {
    const { cursor } = await somePage(archive);
    return archive.search({ sdkAppId }, { cursor });
  }),
];

const somePages = new WeakMap<Archive, Promise<RecordPage>>();

/** A page of the middle of the year, which is searched for once. */
function somePage(archive: Archive): Promise<RecordPage> {
  const known = somePages.get(archive) ?? archive.search({ sdkAppId, ...june }, { limit: 1 });
  somePages.set(archive, known);
  return known;
}
