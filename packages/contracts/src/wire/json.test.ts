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
