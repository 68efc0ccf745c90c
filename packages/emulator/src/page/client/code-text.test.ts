import { describe, expect, test } from 'vitest';
import { toCodeText, toSeenText } from './code-text.ts';

describe('text that is shown', () => {
  test('has marks that turn or hide text written out', () => {
    expect(toSeenText('\u202Ecod.exe')).toBe('\\u202ecod.exe');
    expect(toSeenText('a\u200Bb\u0000\uFEFF\u2028')).toBe('a\\u200bb\\u0000\\ufeff\\u2028');
    expect(toSeenText('\u{E0041}')).toBe('\\udb40\\udc41');
  });

  test('has everything else as it is', () => {
    for (const text of ['<script>', 'משתמש', '用户', '👩‍👩‍👧🦊', 'two\nlines\tand a tab']) {
      expect(toSeenText(text)).toBe(text);
    }
  });
});

describe('JSON', () => {
  test('is broken into lines', () => {
    const text = '{"a":[1,{"b":[]}],"c":{ },"d":"x, {y}: \\"z\\""}';
    expect(toCodeText(text)).toBe(
      [
        '{',
        '  "a": [',
        '    1,',
        '    {',
        '      "b": []',
        '    }',
        '  ],',
        '  "c": { },',
        '  "d": "x, {y}: \\"z\\""',
        '}',
      ].join('\n'),
    );
  });

  test('keeps long numbers and escapes to the letter', () => {
    expect(toCodeText('[9007199254740993,"\\u0041"]')).toBe(
      '[\n  9007199254740993,\n  "\\u0041"\n]',
    );
  });

  test('that was cut off is shown as it came', () => {
    expect(toCodeText('{"a": [1, ')).toBe('{"a": [1, ');
  });
});
