import { describe, expect, test } from 'vitest';
import type { PlannedCall } from './planned-call.ts';
import { createRandom } from './random.ts';
import { toHeavyDay } from './to-heavy-day.ts';

const from = Date.UTC(2026, 0, 31);
const hour = 3_600_000;
const day = 24 * hour;

/** How many of a hundred calls are so. */
function percentOf(calls: readonly PlannedCall[], is: (call: PlannedCall) => boolean): number {
  return (100 * calls.filter(is).length) / calls.length;
}

describe('the plan of a heavy day', () => {
  test('is the same for the same seed, and another for another', () => {
    const plan = toHeavyDay({ calls: 50, seed: 7, from });
    expect(toHeavyDay({ calls: 50, seed: 7, from })).toEqual(plan);
    expect(toHeavyDay({ calls: 50, seed: 8, from })).not.toEqual(plan);
  });

  test('has as many calls as asked for, earliest first, that all end on the day', () => {
    const plan = toHeavyDay({ calls: 3_000, seed: 7, from });
    expect(plan).toHaveLength(3_000);
    const starts = plan.map(({ startedAt }) => startedAt);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(from);
    expect(Math.max(...plan.map(({ endedAt }) => endedAt))).toBeLessThan(from + day);
    expect(new Set(plan.map(({ roomId }) => roomId)).size).toBe(3_000);
  });

  test('spreads results, kinds and times as a day does', () => {
    const plan = toHeavyDay({ calls: 20_000, seed: 7, from });
    const shares = {
      ...{ NormalEnd: 60, NotAnswer: 18, Reject: 8, Cancel: 8, CallBusy: 4, Interrupt: 1 },
      Offline: 1,
    };
    for (const [result, share] of Object.entries(shares)) {
      const found = percentOf(plan, (call) => call.result === result);
      expect(Math.abs(found - share), result).toBeLessThan(1);
    }
    expect(Math.abs(percentOf(plan, ({ callType }) => callType === 'MultiCall') - 15)).toBeLessThan(
      2,
    );
    expect(Math.abs(percentOf(plan, ({ mediaType }) => mediaType === 'Video') - 60)).toBeLessThan(
      2,
    );
    const at = (clock: number) =>
      percentOf(plan, ({ startedAt }) => Math.floor((startedAt - from) / hour) === clock);
    expect(Math.min(at(10), at(15))).toBeGreaterThan(at(13));
    expect(at(13)).toBeGreaterThan(at(20));
  });

  test('has short and long talks, with the middle at a minute and a half', () => {
    const talks = toHeavyDay({ calls: 5_000, seed: 7, from })
      .flatMap(({ acceptedAt, callType, endedAt }) =>
        acceptedAt === undefined || callType === 'MultiCall' ? [] : endedAt - acceptedAt,
      )
      .sort((a, b) => a - b);
    const part = (share: number) => talks[Math.floor(talks.length * share)] ?? NaN;
    expect(Math.abs(part(0.5) - 95_000)).toBeLessThan(8_000);
    // One spread of a log-normal is a factor of e.
    expect(Math.abs(part(0.841) / part(0.5) - Math.E)).toBeLessThan(0.3);
    expect(Math.abs(part(0.5) / part(0.159) - Math.E)).toBeLessThan(0.3);
  });

  test('calls nobody who is in another call, but who is to be busy', () => {
    const busyUntil = new Map<string, number>();
    let busy = 0;
    for (const { participants, startedAt } of toHeavyDay({ calls: 2_000, seed: 7, from })) {
      for (const { user, departure, leftAt } of participants) {
        const isEngaged = (busyUntil.get(user) ?? 0) > startedAt;
        if (isEngaged) busy += 1;
        expect(isEngaged && departure !== 'Busy', user).toBe(false);
        if (!isEngaged) busyUntil.set(user, leftAt);
      }
    }
    expect(busy).toBeGreaterThan(20);
  });

  test('refuses numbers that make no day', () => {
    expect(() => toHeavyDay({ calls: 0, from })).toThrow('calls');
    expect(() => toHeavyDay({ calls: 1.5, from })).toThrow('calls');
    expect(() => toHeavyDay({ calls: 5_000, users: 10, from })).toThrow('10 users are too few');
  });
});

test('the numbers of a seed are those of mulberry32, and never 1', () => {
  const random = createRandom(0);
  expect([random(), random(), random()]).toEqual([
    0.26642920868471265, 0.0003297457005828619, 0.2232720274478197,
  ]);
  const drawn = Array.from({ length: 10_000 }, createRandom(-1));
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
});
