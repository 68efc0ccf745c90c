import { expect, test } from 'vitest';
import { createFormats, shareOf, toBounds } from './formats.ts';

const { dateTime, time, duration, number, percent, day, shortDay } = createFormats(
  'en',
  'Asia/Shanghai',
);

test('times are written as the console of the vendor writes them, in the zone of the reader', () => {
  const at = Date.UTC(2023, 5, 13, 7, 44, 53);
  expect(dateTime(at)).toBe('2023-06-13 15:44:53');
  expect(time(at)).toBe('15:44:53');
});

test.each([
  [0, '00:00:00'],
  [999, '00:00:01'],
  [93_000, '00:01:33'],
  [3_600_000, '01:00:00'],
  [360_000_000, '100:00:00'],
  [-5, '00:00:00'],
])('%i milliseconds last %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});

test('numbers and days are written as people of the language write them', () => {
  expect(number(1234567)).toBe('1,234,567');
  expect(percent(0.1234)).toBe('12.3%');
  expect(day('2026-01-31')).toBe('Jan 31, 2026');
  expect(shortDay('2026-01-31')).toBe('1/31');
  expect(createFormats('ja', 'UTC').day('2026-01-31')).toBe('2026/01/31');
});

test('a number of which only bounds are known has both', () => {
  expect(toBounds({ atLeast: 1000, atMost: 1000 }, { number })).toBe('1,000');
  expect(toBounds({ atLeast: 1000, atMost: 1200 }, { number })).toBe('1,000–1,200');
  expect(shareOf(1, 0)).toBe(0);
});
