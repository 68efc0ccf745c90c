import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLimiter } from './limiter.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A queue in front of a limiter, and who has gone through, when. */
function queueFor(perSecond: number) {
  const limiter = createLimiter(perSecond);
  const gone: string[] = [];
  const times: number[] = [];
  const waited = vi.fn();
  const join = async (name: string, signal = new AbortController().signal) => {
    if (!limiter.pass()) {
      waited();
      if (!(await limiter.wait(signal))) return;
    }
    gone.push(name);
    times.push(performance.now());
  };
  return { gone, times, waited, join };
}

describe('a limiter', () => {
  test('lets the allowed number through at once, the rest a second later', async () => {
    const { gone, waited, join } = queueFor(2);
    for (const name of ['a', 'b', 'c', 'd', 'e']) void join(name);
    await vi.advanceTimersByTimeAsync(0);
    expect(gone).toEqual(['a', 'b']);
    expect(waited).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(999);
    expect(gone).toEqual(['a', 'b']);
    await vi.advanceTimersByTimeAsync(1);
    expect(gone).toEqual(['a', 'b', 'c', 'd']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(gone).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('never lets more through in any second, and keeps their order', async () => {
    const { gone, times, join } = queueFor(3);
    for (let index = 0; index < 40; index += 1) {
      void join(String(index));
      await vi.advanceTimersByTimeAsync((index * 37) % 200);
    }
    await vi.advanceTimersByTimeAsync(20_000);
    expect(gone).toEqual(Array.from({ length: 40 }, (_, index) => String(index)));
    const tooClose = times.filter((time, index) => (times[index + 3] ?? Infinity) - time < 1_000);
    expect(tooClose).toEqual([]);
  });

  test('gives the place of whoever gives up to the next', async () => {
    const { gone, join } = queueFor(1);
    const controller = new AbortController();
    void join('a');
    void join('b', controller.signal);
    void join('c');
    controller.abort();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(gone).toEqual(['a', 'c']);
  });

  test('does not queue who has given up before', async () => {
    const { gone, join } = queueFor(1);
    await join('a');
    await join('b', AbortSignal.abort());
    expect(gone).toEqual(['a']);
  });
});
