import { expect, test } from 'vitest';
import { toSeenText } from './seen-text.ts';

test.each([
  ['alice', 'alice'],
  ['\u202eevil\u202c', String.raw`\u202eevil\u202c`],
  ['a\u200bb', String.raw`a\u200bb`],
  ['\u0000\u0007', String.raw`\u0000\u0007`],
  ['😀😀😀😀😀😀😀😀', '😀😀😀😀😀😀😀😀'],
  ['👩\u200d💻', '👩\u200d💻'],
  ['<script>', '<script>'],
])('%j is seen as %j', (text, seen) => {
  expect(toSeenText(text)).toBe(seen);
});
