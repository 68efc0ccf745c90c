import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { choices } from '../../scripts/fidelity/choices.ts';
import { doubtedPages } from '../../scripts/fidelity/fact-pages.ts';
import { fidelityPage, pageFile } from '../../scripts/fidelity/page.ts';

const root = new URL('../../../../', import.meta.url);
const all = [...choices].flatMap(([path, list]) => list.map((choice) => ({ path, ...choice })));

test('the facts have doubts', () => {
  expect(doubtedPages.length).toBeGreaterThan(50);
});

test.each(doubtedPages)('$path has one choice for each doubt, in its words', ({ path, doubts }) => {
  expect(choices.get(path)?.map(({ doubt }) => doubt)).toEqual(doubts);
});

test('no choice is about a file without doubts', () => {
  const doubted = new Set(doubtedPages.map(({ path }) => path));
  expect([...choices.keys()].filter((path) => !doubted.has(path))).toEqual([]);
});

test('a choice by a page says which', () => {
  const vague = all.filter(
    ({ basis, choice }) => (basis === 'page') !== choice.startsWith('Follows '),
  );
  expect(vague.map(({ path, choice }) => `${path}: ${choice}`)).toEqual([]);
});

test('every test that is said to show a choice is there', () => {
  const missing = all.flatMap(({ path, test: shown }) =>
    shown === undefined || isThere(shown) ? [] : [`${path}: ${shown.file}: ${shown.title}`],
  );
  expect(missing).toEqual([]);
});

describe('the guide', () => {
  const page = readFileSync(pageFile, 'utf8');

  test('is up to date', async () => {
    expect(page === (await fidelityPage()), 'pnpm fidelity writes it').toBe(true);
  });

  test('has every choice once', () => {
    const items = page.match(/^ +\*\*(?:Guess|By a page|Not concerned)\.\*\* /gm);
    expect(items).toHaveLength(doubtedPages.flatMap(({ doubts }) => doubts).length);
  });

  test('links to files that are there', () => {
    const links = Array.from(page.matchAll(/\]\(([^)#\s]+)/g), ([, link = '']) => link);
    const inside = links.filter((link) => !/^https?:/.test(link));
    expect(inside.length).toBeGreaterThan(100);
    expect(inside.filter((link) => !existsSync(new URL(link, pageFile)))).toEqual([]);
  });
});

/** Whether a file has a test of this title. */
function isThere({ file, title }: { readonly file: string; readonly title: string }): boolean {
  const url = new URL(file, root);
  if (!existsSync(url)) return false;
  const text = readFileSync(url, 'utf8');
  const [before = '', ...rest] = text.split(`'${title}',`);
  return rest.length > 0 && /(?:(?:test|describe)|\))\($/.test(before.trimEnd());
}
