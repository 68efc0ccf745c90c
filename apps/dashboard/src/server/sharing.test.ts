import { expect, test } from 'vitest';
import { createSharing } from './sharing.ts';

/** Work that ends when it is told to; its answers are numbered. */
function createWork() {
  const begun: PromiseWithResolvers<number>[] = [];
  const work = () => {
    const one = Promise.withResolvers<number>();
    begun.push(one);
    return one.promise;
  };
  return { begun, work, end: (index: number) => begun[index]?.resolve(index) };
}

/** Lets everything happen that can. */
const turn = async () => {
  for (let count = 0; count < 3; count += 1) await new Promise((done) => setImmediate(done));
};

test('those who ask at once are given one answer, and those who ask meanwhile one more', async () => {
  const share = createSharing(() => Promise.resolve());
  const { begun, work, end } = createWork();
  const first = [share('a', work), share('a', work)];
  await turn();
  expect(begun).toHaveLength(1);
  const later = [share('a', work), share('a', work), share('a', work)];
  await turn();
  expect(begun).toHaveLength(1);
  end(0);
  expect(await Promise.all(first)).toEqual([0, 0]);
  await turn();
  expect(begun).toHaveLength(2);
  // What is asked now may be about something newer than the second answer knows.
  const last = share('a', work);
  end(1);
  expect(await Promise.all(later)).toEqual([1, 1, 1]);
  await turn();
  end(2);
  expect(await last).toBe(2);
  expect(begun).toHaveLength(3);
});

test('other questions do not wait', async () => {
  const share = createSharing(() => Promise.resolve());
  const { begun, work, end } = createWork();
  const answers = [share('a', work), share('b', work)];
  await turn();
  expect(begun).toHaveLength(2);
  end(1);
  expect(await answers[1]).toBe(1);
});

test('an answer that fails fails for those who share it, and nobody after them', async () => {
  const share = createSharing(() => Promise.resolve());
  const { begun, work, end } = createWork();
  const failing = share('a', work);
  await turn();
  const next = share('a', work);
  begun[0]?.reject(new Error('the first'));
  await expect(failing).rejects.toThrow('the first');
  await turn();
  begun[1]?.reject(new Error('the second'));
  await expect(next).rejects.toThrow('the second');
  await turn();
  const good = share('a', work);
  await turn();
  end(2);
  expect(await good).toBe(2);
});
