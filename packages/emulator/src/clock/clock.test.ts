import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClock } from './clock.ts';

describe('a frozen clock', () => {
  test('moves by advance alone', () => {
    const clock = createClock({ start: 1_000, frozen: true });
    expect(clock.now()).toBe(1_000);
    clock.advance(500);
    expect(clock.now()).toBe(1_500);
  });

  test('runs what is due in order, each at its own time', () => {
    const clock = createClock({ start: 0, frozen: true });
    const seen: [string, number][] = [];
    const note = (name: string) => () => seen.push([name, clock.now()]);
    clock.schedule(30, note('late'));
    clock.schedule(10, note('early'));
    clock.schedule(10, note('early too'));
    clock.schedule(41, note('too late'));
    clock.advance(40);
    expect(seen).toEqual([
      ['early', 10],
      ['early too', 10],
      ['late', 30],
    ]);
    expect(clock.now()).toBe(40);
  });

  test('runs what a task schedules on the way', () => {
    const clock = createClock({ start: 0, frozen: true });
    const seen: number[] = [];
    const tick = () => {
      seen.push(clock.now());
      clock.schedule(10, tick);
    };
    clock.schedule(10, tick);
    clock.advance(35);
    expect(seen).toEqual([10, 20, 30]);
  });

  test('forgets what is taken back, and everything when stopped', () => {
    const clock = createClock({ start: 0, frozen: true });
    const task = vi.fn();
    clock.schedule(10, task)();
    clock.schedule(10, task);
    clock.stop();
    clock.advance(100);
    expect(task).not.toHaveBeenCalled();
  });
});

describe('a running clock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('runs what is due by itself', () => {
    const clock = createClock({ start: 0 });
    const seen: number[] = [];
    clock.schedule(100, () => seen.push(clock.now()));
    vi.advanceTimersByTime(99);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual([100]);
  });

  test('can be moved on as well, and then runs from there', () => {
    const clock = createClock({ start: 0 });
    const seen: number[] = [];
    clock.schedule(100, () => seen.push(clock.now()));
    clock.schedule(200, () => seen.push(clock.now()));
    clock.advance(150);
    expect(seen).toEqual([100]);
    vi.advanceTimersByTime(50);
    expect(seen).toEqual([100, 200]);
  });
});

describe('a clock that is set', () => {
  test('brings about what lies before the new time, and nothing when it goes back', () => {
    const clock = createClock({ start: 1_000, frozen: true });
    const seen: number[] = [];
    clock.schedule(500, () => seen.push(clock.now()));
    clock.set(100);
    expect(clock.now()).toBe(100);
    clock.set(1_499);
    expect(seen).toEqual([]);
    clock.set(2_000);
    expect(seen).toEqual([1_500]);
  });

  test('tells whoever watches, until they have seen enough', () => {
    const clock = createClock({ start: 0, frozen: true });
    const seen: number[] = [];
    const unwatch = clock.watch(() => seen.push(clock.now()));
    clock.advance(5);
    clock.set(7);
    unwatch();
    clock.set(9);
    expect(seen).toEqual([5, 7]);
  });

  test('keeps the order of what it is asked for while thousands of tasks are taken back', () => {
    const clock = createClock({ start: 0, frozen: true });
    const seen: number[] = [];
    const takeBack = Array.from({ length: 5_000 }, (_, index) =>
      clock.schedule(5_000 - index, () => seen.push(clock.now())),
    );
    takeBack.forEach((take, index) => {
      if (index % 10 !== 0) take();
    });
    clock.advance(5_000);
    expect(seen).toHaveLength(500);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
});

describe('a clock that is frozen and let go', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('stands, and then runs on from there', () => {
    const clock = createClock({ start: 1_000 });
    const task = vi.fn();
    clock.schedule(500, task);
    clock.freeze();
    expect(clock.isFrozen()).toBe(true);
    vi.advanceTimersByTime(5_000);
    expect(clock.now()).toBe(1_000);
    expect(task).not.toHaveBeenCalled();
    clock.resume();
    vi.advanceTimersByTime(500);
    expect(clock.now()).toBe(1_500);
    expect(task).toHaveBeenCalledOnce();
  });
});
