import { expect, test } from 'vitest';
import { createAsking, type Heard } from './asking.ts';

/** A server whose answers come when they are told to, and time that stands until it is moved. */
function createServer() {
  let time = 0;
  const asked: PromiseWithResolvers<unknown>[] = [];
  const rests: { readonly length: number; readonly end: () => void }[] = [];
  const heard: Heard<number>[] = [];
  const end = new AbortController();
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const askAgain = createAsking<number>('figures', {
    signal: end.signal,
    hear: (one) => heard.push(one),
    ask: <Answer>() => {
      const one = Promise.withResolvers<unknown>();
      asked.push(one);
      return one.promise as Promise<Answer>;
    },
    now: () => time,
    wait: (length) => new Promise((resolve) => rests.push({ length, end: resolve })),
  });
  return {
    ...{ askAgain, asked, heard, rests, end },
    async answer(index: number, takes: number) {
      time += takes;
      asked[index]?.resolve(index);
      await turn();
    },
    async rested() {
      rests.at(-1)?.end();
      await turn();
    },
  };
}

test('what is asked while an answer is under way is asked once, after it and a rest', async () => {
  const server = createServer();
  server.askAgain();
  server.askAgain();
  server.askAgain();
  expect(server.asked).toHaveLength(1);
  await server.answer(0, 300);
  expect(server.heard.map(({ answer }) => answer)).toEqual([0]);
  expect(server.rests.map(({ length }) => length)).toEqual([300]);
  expect(server.asked).toHaveLength(1);
  await server.rested();
  expect(server.asked).toHaveLength(2);
  await server.answer(1, 60_000);
  expect(server.rests.at(-1)?.length).toBe(10_000);
  await server.rested();
  expect(server.asked).toHaveLength(2);
  server.askAgain();
  expect(server.asked).toHaveLength(3);
});

test('why there is no answer is heard, and it is asked again when somebody wants it', async () => {
  const server = createServer();
  server.askAgain();
  server.asked[0]?.reject(new Error('the page knows no such error'));
  await server.answer(0, 0);
  expect(server.heard).toEqual([{ trouble: 'failure' }]);
  await server.rested();
  server.askAgain();
  await server.answer(1, 5);
  expect(server.heard.at(-1)).toEqual({ path: 'figures', answer: 1, trouble: undefined });
});

test('nothing is heard and nothing is asked once nobody wants it', async () => {
  const server = createServer();
  server.askAgain();
  server.askAgain();
  server.end.abort();
  await server.answer(0, 5);
  expect(server.heard).toEqual([]);
  expect(server.asked).toHaveLength(1);
});
