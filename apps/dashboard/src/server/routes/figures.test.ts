import { getRecordByCallid } from '@trtc-kit/contracts/call-record';
import { observeCallback, observeRecord } from '@trtc-kit/records';
import { generateCalls, saidAbout } from '@trtc-kit/records/testing';
import { buildCallback } from '@trtc-kit/webhooks/testing';
import { expect, test } from 'vitest';
import { now, openStage, sdkAppId } from '../../../test/stage.ts';
import type { OverviewAnswer, TrendsAnswer } from '../../api/answers.ts';
import { createDashboard } from '../dashboard.ts';

const day = 86_400_000;
const midnight = Date.UTC(2026, 0, 31);

test('the overview has today, yesterday and this month', async () => {
  await using stage = await openStage();
  const { today, yesterday, month } = await stage.ask<OverviewAnswer>('overview?timeZone=UTC');
  const startedIn = (from: number, to: number) =>
    stage.calls.filter(({ startedAt }) => startedAt * 1000 >= from && startedAt * 1000 < to).length;
  expect(today.all.calls).toBe(startedIn(midnight, midnight + day));
  expect(yesterday.all.calls).toBe(startedIn(midnight - day, midnight));
  expect(month.all.calls).toBe(400);
  expect(month.all.calls).toBe(month.oneToOne.calls + month.group.calls);
});

test('this month is that of the calendar, in the time zone of the reader', async () => {
  await using stage = await openStage();
  const before = { from: midnight - 50 * day, to: midnight - 40 * day };
  const december = generateCalls({ ...before, count: 30, seed: 5, sdkAppId });
  await stage.archive.add([...december].flatMap((call) => saidAbout(call, 'recordV4')));
  expect((await stage.ask<OverviewAnswer>('overview?timeZone=UTC')).month.all.calls).toBe(400);
  // It is the first of February there, since four o'clock in the afternoon.
  const { today, month } = await stage.ask<OverviewAnswer>('overview?timeZone=Asia/Shanghai');
  const evening = midnight + 16 * 3_600_000;
  const since = stage.calls.filter(({ startedAt }) => startedAt * 1000 >= evening).length;
  expect([today.all.calls, month.all.calls]).toEqual([since, since]);
});

test('the course of things has a part for each day and sums up to the whole', async () => {
  await using stage = await openStage();
  const { days, parts, total, hours } = await stage.ask<TrendsAnswer>('trends?range=30d');
  expect(days).toHaveLength(30);
  expect(days.at(-1)).toBe('2026-01-31');
  expect(parts.reduce((sum, { all }) => sum + all.calls, 0)).toBe(400);
  expect(total.all.calls).toBe(400);
  expect(hours.all.reduce((sum, calls) => sum + calls)).toBe(400);
});

test('all time begins with the first call', async () => {
  await using stage = await openStage();
  const { days } = await stage.ask<TrendsAnswer>('trends?range=all');
  expect(days[0]).toBe('2026-01-21');
});

test('a call that goes on is shown, however many without a result came after it', async () => {
  await using stage = await openStage();
  const { CallRecord } = getRecordByCallid.example.response;
  const times = { StartTime: now / 1000 - 600, AcceptTime: now / 1000 - 590, EndTime: now / 1000 };
  const ended = Array.from({ length: 150 }, (_, index) => {
    const record = { ...CallRecord, ...times, CallId: `ended-${index}` };
    const observed = observeRecord(record, { sdkAppId, receivedAt: now });
    return { ...observed, body: { ...observed.body, CallResult: undefined } };
  });
  await stage.archive.add(ended);
  const without = await stage.archive.count({ sdkAppId, result: 'none' });
  expect(without).toBe(ended.length);
  const { body, query } = buildCallback('Call.CallbackAfterStartCall', {
    ...{ sdkAppId, urlSecret: 'x', overrides: { EventTime: now - 7_200_000 } },
  });
  const event = { sdkAppId, command: 'Call.CallbackAfterStartCall', body, query, receivedAt: now };
  const observation = observeCallback(event);
  await stage.archive.add(observation === undefined ? [] : [observation]);
  const { live } = await stage.ask<OverviewAnswer>('overview');
  expect(live.map(({ id }) => id)).toEqual([body.CallInfo.CallId]);
});

test('pages that ask at one moment are answered from the same figures', async () => {
  await using stage = await openStage();
  let measured = 0;
  const archive: typeof stage.archive = {
    ...stage.archive,
    measure(query) {
      measured += 1;
      // As a large archive on SQLite does, which lets nobody in meanwhile.
      const end = performance.now() + 30;
      while (performance.now() < end);
      return stage.archive.measure(query);
    },
  };
  const dashboard = createDashboard({ archive, sdkAppId, now: () => now });
  const { url } = await dashboard.listen();
  const asked = Array.from({ length: 20 }, () => fetch(`${url}/api/trends?range=365d`));
  const texts = await Promise.all(asked.map(async (answer) => (await answer).text()));
  await dashboard.close();
  expect(new Set(texts).size).toBe(1);
  expect(measured).toBeLessThan(10);
});

test('an archive without calls has figures too', async () => {
  await using stage = await openStage({ sdkAppId: 1400000001 });
  const { month, live, status } = await stage.ask<OverviewAnswer>('overview');
  expect([month.all.calls, live, status.lastCallAt]).toEqual([0, [], undefined]);
  const { days } = await stage.ask<TrendsAnswer>('trends?range=all');
  expect(days).toEqual(['2026-01-31']);
});
