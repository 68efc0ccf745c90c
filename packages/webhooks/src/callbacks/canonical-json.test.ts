import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

/** The same value with the fields of every object in the other order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).reverse();
  return Object.fromEntries(fields.map(([name, inner]) => [name, reversed(inner)]));
}

test('fields are written in order of their names, texts and numbers as JSON has them', () => {
  const value = JSON.parse(
    '{"b":[1.50,-0,1e999,"é\\"\\\\\\n\\u2028"],"a":{"10":null,"9":true},"__proto__":0}',
  ) as unknown;
  expect(canonicalJson(value)).toBe(
    '{"__proto__":0,"a":{"10":null,"9":true},"b":[1.5,0,null,"é\\"\\\\\\n\u2028"]}',
  );
});

test('equal values have the same text, which says all of the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(reversed(value))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
