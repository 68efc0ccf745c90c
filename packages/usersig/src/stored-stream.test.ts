import { Buffer } from 'node:buffer';
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStoredStream, toStoredStream } from './stored-stream.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary-ascii', minLength: 9_000, maxLength: 16_384, size: 'max' }),
);

test('any inflater reads a stored stream', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(inflateSync(toStoredStream(given))).toEqual(Buffer.from(given));
    }),
  );
});

test('a stored stream is read back without one', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(parseStoredStream(toStoredStream(given))).toEqual(Buffer.from(given));
    }),
  );
});

test('a stored stream with any bit flipped is left to an inflater', () => {
  const whole = toStoredStream('a document');
  const read = Array.from({ length: whole.length * 8 }, (_, index) => {
    const changed = Buffer.from(whole);
    changed[index >> 3] = (changed[index >> 3] ?? 0) ^ (1 << (index & 7));
    return parseStoredStream(changed);
  });
  expect(read.filter((content) => content !== undefined)).toEqual([]);
});

test('so is a stored stream cut anywhere, and a compressed one', () => {
  const whole = toStoredStream('a document');
  const cut = Array.from({ length: whole.length }, (_, length) => whole.subarray(0, length));
  const read = [...cut, deflateSync('a document')].map(parseStoredStream);
  expect(read.filter((content) => content !== undefined)).toEqual([]);
});

test('refuses a text that one block cannot hold', () => {
  expect(() => toStoredStream('a'.repeat(65_536))).toThrow(RangeError);
});
