import { expect, test } from 'vitest';
import { isForeign } from './web-page.ts';

test.each([
  ['curl on loopback', '127.0.0.1:9000', undefined],
  ['curl by name', 'localhost:9000', undefined],
  ['curl by the other loopback', '[::1]:9000', undefined],
  ["the emulator's own page", 'localhost:9000', 'http://localhost:9000'],
  ['a name that was allowed', 'emulator:9000', undefined],
  ['a name in capitals', 'LocalHost:9000', 'http://localhost:9000'],
])('lets %s through', (_who, host, origin) => {
  expect(isForeign({ host, origin }, ['emulator'])).toBe(false);
});

test.each([
  ['another page', 'localhost:9000', 'https://evil.example'],
  ['another port of this machine', 'localhost:9000', 'http://localhost:3000'],
  ['a page in a sandbox', '127.0.0.1:9000', 'null'],
  ['a name that was made to point here', 'evil.example:9000', undefined],
  ['a name that was made to point here, with its page', 'evil.example', 'http://evil.example'],
  ['a request without a Host', undefined, undefined],
])('stops %s', (_who, host, origin) => {
  expect(isForeign({ host, origin }, ['emulator'])).toBe(true);
});
