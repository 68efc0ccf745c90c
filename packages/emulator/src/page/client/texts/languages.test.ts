import { describe, expect, test } from 'vitest';
import { chooseLanguage, languages } from './languages.ts';

/** Every text of a language by its place; sentences with something put in their places. */
function textsIn(part: object, place = ''): readonly (readonly [place: string, text: string])[] {
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
    const here = `${place}.${name}`;
    if (typeof value === 'string') return [[here, value] as const];
    return typeof value === 'object' && value !== null ? textsIn(value, here) : [];
  });
}

const english = textsIn(languages.en.texts);
const others = Object.entries(languages).filter(([tag]) => tag !== 'en');

describe.each(others)('in "%s"', (_, { texts }) => {
  test('nothing is left in English, or empty', () => {
    const own = textsIn(texts);
    expect(own).toHaveLength(english.length);
    const left = own.filter(([, text], index) => text === english[index]?.[1] && text !== 'OK');
    expect(left).toEqual([]);
    expect(own.filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

test.each([
  [['zh-TW', 'en'], 'zh'],
  [['fr', 'ko-KR'], 'ko'],
  [['JA'], 'ja'],
  [['fr'], 'en'],
  [['constructor'], 'en'],
  [[], 'en'],
])('who reads %j reads "%s"', (wishes, tag) => {
  expect(chooseLanguage(wishes)).toBe(tag);
});
