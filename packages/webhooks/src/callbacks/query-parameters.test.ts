import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepOnly, parseQuery, valueOf } from './query-parameters.ts';

/** Everything the module says of a query, and the same by the platform. */
function bothReadings(search: string) {
  const parameters = parseQuery(search);
  const platform = new URLSearchParams(search);
  const names = [...platform.keys()];
  const kept = names.filter((_, index) => index % 2 === 0);
  const ofPlatform = [...platform].filter(([name]) => kept.includes(name));
  return {
    ours: {
      pairs: parameters.map(({ name, value }) => [name, value]),
      first: names.map((name) => valueOf(parameters, name)),
      kept: keepOnly(parameters, kept),
    },
    platform: {
      pairs: [...platform],
      first: names.map((name) => platform.get(name)),
      kept: new URLSearchParams(ofPlatform).toString(),
    },
  };
}

test.each([
  ['the backend’s', '?SdkAppid=1400000000&CallbackCommand=Room.CallbackAfterDestroyRoom'],
  ['without a question mark', 'contenttype=json&OptPlatform=iOS'],
  ['with an address of IPv6', '?ClientIP=2001%3Adb8%3A%3A7&OptPlatform=Web'],
  ['with spaces in it', '?secret=a+secret+text&OptPlatform=a%20b'],
  ['with a name twice', '?SdkAppid=1&SdkAppid=2'],
  ['with names or values left out', '?a&=b&&=&c=&'],
  ['with more equals signs', '?a=b=c&d==&e=+='],
  ['with question marks in it', '??a=b&?c=d'],
  ['with broken escapes', '?a=%&b=%zz&c=%C3%28'],
  ['that is empty', ''],
])('a query %s is read as the platform reads it', (_, search) => {
  const { ours, platform } = bothReadings(search);
  expect(ours).toEqual(platform);
});

test('any query is read as the platform reads it', () => {
  const plain = fc.stringMatching(/^[aZ09_.*+=&?-]*$/);
  const any = fc.stringMatching(/^[%0-9A-F+=&?~ é\u{1f600}\u{d800}]*$/u);
  fc.assert(
    fc.property(fc.oneof(plain, any), (search) => {
      const { ours, platform } = bothReadings(search);
      expect(ours).toEqual(platform);
    }),
    { numRuns: 2_000 },
  );
});

test('a parameter that is not there has no value', () => {
  expect(valueOf(parseQuery('?a=b'), 'b')).toBeUndefined();
});
