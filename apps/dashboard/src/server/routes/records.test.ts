import type { GeneratedCall } from '@trtc-kit/records/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { now, openStage, type Stage } from '../../../test/stage.ts';
import type { CallAnswer, CountAnswer, RecordsAnswer, Trouble } from '../../api/answers.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

const day = 86_400_000;
const midnight = Date.UTC(2026, 0, 31);

/** Every page of a list, as the page of the dashboard walks through it. */
async function walk(query: string, limit = 50): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor = '';
  do {
    const after = cursor === '' ? '' : `&cursor=${cursor}`;
    const page = await stage.ask<RecordsAnswer>(`records?${query}&limit=${limit}${after}`);
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.cursor ?? '';
  } while (cursor !== '');
  return ids;
}

const idsOf = (is: (call: GeneratedCall) => boolean) => stage.calls.filter(is).map(({ id }) => id);

describe('a list of calls', () => {
  test('has every call once, the newest first, however many are on a page', async () => {
    const newest = stage.calls.toSorted((a, b) => b.startedAt - a.startedAt);
    const ids = await walk('range=all', 37);
    expect(ids).toHaveLength(400);
    expect(new Set(ids)).toEqual(new Set(idsOf(() => true)));
    const starts = new Map(stage.calls.map(({ id, startedAt }) => [id, startedAt]));
    expect(ids.map((id) => starts.get(id))).toEqual(newest.map(({ startedAt }) => startedAt));
  });

  test.each<[string, (call: GeneratedCall) => boolean]>([
    ['kind=group', ({ kind }) => kind === 'group'],
    ['result=notAnswered', ({ result }) => result === 'notAnswered'],
    ['media=video', ({ media }) => media === 'video'],
    [
      'kind=oneToOne&media=audio&result=completed',
      ({ kind, media, result }) =>
        kind === 'oneToOne' && media === 'audio' && result === 'completed',
    ],
    ['user=user-3', ({ members }) => members.some(({ userId }) => userId === 'user-3')],
    ['user=user-3*', ({ members }) => members.some(({ userId }) => userId.startsWith('user-3'))],
  ])('with %s has those calls and no other', async (filter, is) => {
    const expected = idsOf(is);
    expect(expected.length).toBeGreaterThan(0);
    expect(new Set(await walk(`range=all&${filter}`))).toEqual(new Set(expected));
    const { count } = await stage.ask<CountAnswer>(`count?range=all&${filter}`);
    expect(count).toBe(expected.length);
  });

  test('finds a call by its id and by the beginning of it', async () => {
    const [id = ''] = idsOf(() => true);
    expect(await walk(`range=all&call=${id}`)).toEqual([id]);
    expect(await walk(`range=all&call=${id.slice(0, 8)}*`)).toEqual([id]);
    expect(await walk(`range=all&call=${id.slice(0, 8)}`)).toEqual([]);
  });

  test('has a platform that a member used', async () => {
    const expected = idsOf(
      ({ members, startedAt }) =>
        members.some(({ platform, joinedAt }) => platform === 'Web' && joinedAt !== undefined) &&
        startedAt > 0,
    );
    const found = new Set(await walk('range=all&platform=Web'));
    expect(expected.filter((id) => !found.has(id))).toEqual([]);
    expect(found.size).toBeLessThan(400);
  });

  test.each<[string, number, number]>([
    ['range=today', midnight, midnight + day],
    ['range=7d', midnight - 6 * day, midnight + day],
    ['range=today&timeZone=Asia/Shanghai', midnight + 16 * 3_600_000, midnight + 40 * 3_600_000],
    ['range=own&from=2026-01-24&to=2026-01-25', midnight - 7 * day, midnight - 5 * day],
  ])('of %s has the calls of those days', async (range, from, to) => {
    const expected = idsOf(({ startedAt }) => startedAt * 1000 >= from && startedAt * 1000 < to);
    expect(new Set(await walk(range))).toEqual(new Set(expected));
  });

  test('can begin with the oldest', async () => {
    const { rows } = await stage.ask<RecordsAnswer>('records?range=all&order=oldest&limit=1');
    expect(rows[0]?.startedAt).toBe(
      Math.min(...stage.calls.map(({ startedAt }) => startedAt)) * 1000,
    );
  });

  test.each([
    'records?kind=both',
    'records?range=own&from=2026-02-30&to=2026-03-01',
    'records?range=own&from=2026-02-02&to=2026-02-01',
    'records?range=own',
    'records?timeZone=Mars/Olympus',
    'records?cursor=first',
    'records?limit=101',
    'records?sort=name',
    'trends?range=own&from=2020-01-01&to=2026-01-01',
  ])('is refused for %s, and says what is wrong', async (path) => {
    const response = await stage.get(`/api/${path}`);
    expect(response.status).toBe(400);
    const { reason, message } = (await response.json()) as Trouble;
    expect(reason).toBe('query');
    expect(message).toMatch(/\w+ \w+ \w+/);
  });
});

describe('one call', () => {
  test('comes with its events, its participants and all that was said about it', async () => {
    const call = stage.calls.find(
      ({ kind, result }) => kind === 'oneToOne' && result === 'completed',
    );
    const { record, events, observations, attendance } = await stage.ask<CallAnswer>(
      `call?id=${call?.id ?? ''}`,
    );
    expect(record.result).toBe('completed');
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['started', 'called', 'joined', 'ended']),
    );
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted());
    expect(attendance.attendances).toHaveLength(2);
    const ids = new Set(observations.map(({ id }) => id));
    const named = [
      ...events.map(({ observation }) => observation),
      ...Object.values(record.sources).map(({ observation }) => observation),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('that nobody has heard of is not found', async () => {
    expect((await stage.get('/api/call?id=nobody')).status).toBe(404);
  });
});

test('times of a call that is going on count up to now', async () => {
  const { now: said } = await stage.ask<RecordsAnswer>('records');
  expect(said).toBe(now);
});
