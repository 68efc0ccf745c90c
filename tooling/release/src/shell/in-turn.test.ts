import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

const pause = () => new Promise((resolve) => setImmediate(resolve));

test('keeps the order of the items and never has more than the limit under way', async () => {
  let underWay = 0;
  let most = 0;

  const results = await inTurn([3, 1, 2, 0], 2, async (turns) => {
    most = Math.max(most, ++underWay);
    for (let turn = 0; turn < turns; turn++) await pause();
    underWay--;
    return turns * 10;
  });

  expect(results).toEqual([30, 10, 20, 0]);
  expect(most).toBe(2);
});

test('after a failure waits for what is under way and starts nothing more', async () => {
  const ended: string[] = [];

  const run = inTurn(['fails', 'is under way', 'waits'], 2, async (item) => {
    if (item === 'fails') throw new Error('no');
    await pause();
    ended.push(item);
  });

  await expect(run).rejects.toThrow('no');
  expect(ended).toEqual(['is under way']);
});
