import { expect, test } from 'vitest';
import { toDurationText } from './duration-text.ts';

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [61, '1 minute and 1 second'],
  [3_600, '1 hour'],
  [3_601, '1 hour'],
  [7_320, '2 hours and 2 minutes'],
  [86_400, '1 day'],
  [90_061, '1 day and 1 hour'],
  [15_552_000, '180 days'],
])('%d seconds are %s', (seconds, text) => {
  expect(toDurationText(seconds)).toBe(text);
});
