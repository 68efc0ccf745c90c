import { expect, test } from 'vitest';
import { createRounds } from './rounds.ts';

/** Time that stands until it is moved. */
function createTime() {
  let time = 0;
  const due: { readonly at: number; readonly act: () => void }[] = [];
  return {
    now: () => time,
    schedule(delay: number, act: () => void) {
      const one = { at: time + delay, act };
      due.push(one);
      return () => void due.splice(due.indexOf(one), 1);
    },
    pass(milliseconds: number) {
      time += milliseconds;
      const ready = due.filter(({ at }) => at <= time);
      for (const one of ready) {
        due.splice(due.indexOf(one), 1);
        one.act();
      }
    },
  };
}

test('the first change is heard of at once, many that follow once a second', () => {
  const time = createTime();
  const told: number[] = [];
  const { next } = createRounds(() => told.push(time.now()), time);
  next();
  expect(told).toEqual([0]);
  for (let change = 0; change < 25; change += 1) {
    time.pass(100);
    next();
  }
  time.pass(1_000);
  expect(told).toEqual([0, 1_000, 2_000, 3_500]);
});

test('what is still to be told is not once nobody listens', () => {
  const time = createTime();
  const told: number[] = [];
  const { next, stop } = createRounds(() => told.push(time.now()), time);
  next();
  next();
  stop();
  time.pass(10_000);
  expect(told).toEqual([0]);
});
