import { expect, test } from 'vitest';
import { createPagedList, type Page } from './paging.ts';

/** Numbers up to a last one, three on a page; and the cursors that were asked for. */
function numbers(last: number, from?: string) {
  const asked: (string | undefined)[] = [];
  const list = createPagedList<number>((cursor) => {
    asked.push(cursor);
    const first = Number(cursor ?? '1');
    const items = [first, first + 1, first + 2].filter((item) => item <= last);
    const next = first + 3 <= last ? String(first + 3) : undefined;
    return Promise.resolve({ items, cursor: next });
  }, from);
  return { asked, list };
}

test('every item comes once, in order', async () => {
  expect(await Array.fromAsync(numbers(7).list)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('an empty list has no item and no page', async () => {
  const { list } = numbers(0);
  expect(await Array.fromAsync(list)).toEqual([]);
  expect(await Array.fromAsync(list.pages())).toEqual([]);
});

test('pages are fetched while they are read, and no further', async () => {
  const { asked, list } = numbers(100);
  for await (const item of list) if (item === 4) break;
  expect(asked).toEqual([undefined, '4']);
});

test('a reading goes on where another stopped', async () => {
  const [first] = (await Array.fromAsync(numbers(7).list.pages())) as [Page<number>];
  expect(first.items).toEqual([1, 2, 3]);
  expect(await Array.fromAsync(numbers(7, first.cursor).list)).toEqual([4, 5, 6, 7]);
});
