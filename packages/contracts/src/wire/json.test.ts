import { expect, test } from 'vitest';
import { parseJson } from './json.ts';

test('an integer beyond 2^53 keeps its digits', () => {
  expect(parseJson('{"User_Account": 144115212830834855}')).toEqual({
    User_Account: '144115212830834855',
  });
});

test('a negative integer beyond 2^53 keeps its digits', () => {
  expect(parseJson('[-9007199254740993]')).toEqual(['-9007199254740993']);
});

test('an integer beyond 2^53 keeps its digits wherever in the text it stands', () => {
  for (let spaces = 0; spaces < 40; spaces += 1) {
    const before = ' '.repeat(spaces);
    expect(parseJson(`${before}9007199254740993`)).toBe('9007199254740993');
    expect(parseJson(`[${before}1234567,9007199254740993,1234567${before}]`)).toEqual([
      ...[1234567, '9007199254740993', 1234567],
    ]);
  }
});

test('smaller numbers stay numbers', () => {
  expect(parseJson('{"a": 9007199254740991, "b": 1.5, "c": "12345678901234567890"}')).toEqual({
    a: 9007199254740991,
    b: 1.5,
    c: '12345678901234567890',
  });
});

test('a long fraction stays a number', () => {
  expect(parseJson('[0.12345678901234568]')).toEqual([0.12345678901234568]);
});

test('text that is not JSON throws', () => {
  expect(() => parseJson('{"a": 1234567890123456')).toThrow(SyntaxError);
  expect(() => parseJson('{')).toThrow(SyntaxError);
});
