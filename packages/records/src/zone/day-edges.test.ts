import { expect, test } from 'vitest';
import { dayEdges } from '../index.ts';
import { offsetSpans } from './offset-spans.ts';

const hours = (edges: readonly number[]) =>
  edges.slice(1).map((edge, index) => (edge - (edges[index] ?? 0)) / 3_600_000);

test('days begin at the midnight of their zone', () => {
  const edges = dayEdges({ timeZone: 'Asia/Shanghai', from: '2025-06-01', to: '2025-06-02' });
  expect(edges.map((edge) => new Date(edge).toISOString())).toEqual([
    '2025-05-31T16:00:00.000Z',
    '2025-06-01T16:00:00.000Z',
    '2025-06-02T16:00:00.000Z',
  ]);
});

test('a day on which clocks change has 23 or 25 hours', () => {
  const zone = { timeZone: 'America/New_York' };
  expect(hours(dayEdges({ ...zone, from: '2025-03-08', to: '2025-03-10' }))).toEqual([24, 23, 24]);
  expect(hours(dayEdges({ ...zone, from: '2025-11-01', to: '2025-11-03' }))).toEqual([24, 25, 24]);
});

test.each([
  // Clocks go forward at midnight, so that the day begins at one.
  ['Africa/Cairo', '2025-04-24', '2025-04-26', [24, 23, 24]],
  ['America/Santiago', '2025-09-06', '2025-09-08', [24, 23, 24]],
  // They go back at midnight, so that the last hour of the day before comes twice.
  ['America/Santiago', '2025-04-05', '2025-04-06', [25, 24]],
  ['Atlantic/Azores', '2025-10-25', '2025-10-27', [24, 25, 24]],
  ['Australia/Lord_Howe', '2025-10-04', '2025-10-06', [24, 23.5, 24]],
])('days of %s from %s', (timeZone, from, to, expected) => {
  const edges = dayEdges({ timeZone, from, to });
  expect(hours(edges)).toEqual(expected);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone });
  for (const edge of edges) expect(day.format(edge)).not.toBe(day.format(edge - 1));
});

test('every day of a year begins where the date changes, in every zone', () => {
  for (const timeZone of Intl.supportedValuesOf('timeZone').filter(
    (_, index) => index % 12 === 0,
  )) {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone });
    const edges = dayEdges({ timeZone, from: '2025-01-01', to: '2025-12-31' });
    const wrong = edges.filter((edge) => day.format(edge) === day.format(edge - 1));
    expect({ timeZone, wrong }).toEqual({ timeZone, wrong: [] });
    expect(edges).toHaveLength(366);
  }
});

test('what is no day or no zone is refused', () => {
  expect(() => dayEdges({ timeZone: 'UTC', from: 'yesterday' })).toThrow(RangeError);
  expect(() => dayEdges({ timeZone: 'Mars/Olympus', from: '2025-01-01' })).toThrow(RangeError);
  expect(() => dayEdges({ timeZone: 'UTC', from: '2025-01-02', to: '2025-01-01' })).toThrow(
    RangeError,
  );
});

test('offsets are cut where clocks change, wherever the span begins', () => {
  const change = Date.UTC(2025, 2, 30, 1);
  const spans = (from: number, to: number) => offsetSpans('Europe/Berlin', from, to);
  const [winter, summer] = [3_600_000, 7_200_000];
  const before = change - 40 * 86_400_000;
  const after = change + 86_400_000;
  expect(spans(before, after)).toEqual([
    { from: before, to: change, offset: winter },
    { from: change, to: after, offset: summer },
  ]);
  expect(spans(change, after)).toEqual([{ from: change, to: after, offset: summer }]);
  // A step of the search ends exactly where the clocks change.
  const week = change - 7 * 86_400_000;
  expect(spans(week, after)).toEqual([
    { from: week, to: change, offset: winter },
    { from: change, to: after, offset: summer },
  ]);
});
