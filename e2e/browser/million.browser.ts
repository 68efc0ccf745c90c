import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createDashboard, type Dashboard } from '@trtc-kit/dashboard';
import type { Archive } from '@trtc-kit/records';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, openPage } from './chromium.ts';
import { startCalls, watch } from './crowd.ts';
import { copyMillionCalls, now, openMillionCalls, sdkAppId } from './million-calls.ts';

let archive: Archive;
let dashboard: Dashboard;
let browser: Browser;
let url = '';
beforeAll(async () => {
  [archive, browser] = await Promise.all([openMillionCalls(), launchChromium()]);
  dashboard = createDashboard({ archive, sdkAppId, now: () => now });
  await dashboard.prepare();
  ({ url } = await dashboard.listen());
});
afterAll(async () => {
  await browser.close();
  await dashboard.close();
  await archive.close();
});

describe('with 1,000,000 calls in the archive', () => {
  test.each([
    ['the overview of a month', '/?range=30d', '.splits'],
    ['the overview of a year', '/?range=365d', '.splits'],
    ['the records', '/records?range=all', 'table.records tbody tr'],
    [
      'the records of a result',
      '/records?range=90d&kind=oneToOne&result=interrupted',
      'table.records tbody tr',
    ],
    ['the records of a user', '/records?range=all&user=user-7', 'table.records tbody tr'],
    ['a page far behind', '/records?range=all&order=oldest&size=100', 'table.records tbody tr'],
  ])('%s is there in under 2 s, and can be used', async (name, path, has) => {
    const times: number[] = [];
    for (let opening = 0; opening < 3; opening += 1) {
      const start = performance.now();
      await using opened = await openPage(browser, `${url}${path}`);
      await opened.page.locator(has).first().waitFor();
      await opened.page.getByRole('link', { name: 'Records', exact: true }).hover();
      times.push(Math.round(performance.now() - start));
      expect(opened.complaints).toEqual([]);
    }
    console.log(`${name}: ${times.join(', ')} ms`);
    // The one in the middle, for this is not the only work of the machine.
    expect(times.toSorted((a, b) => a - b)[1]).toBeLessThan(2_000);
  });

  test('twenty pages open on a year of it keep no callback waiting too long', async () => {
    await using copy = await copyMillionCalls();
    const server = fork(join(import.meta.dirname, 'million-server.ts'), [copy.path]);
    const gone = once(server, 'exit');
    try {
      const [address] = (await once(server, 'message')) as [string];
      const end = AbortSignal.timeout(10_000);
      const paths = ['overview?timeZone=UTC', 'trends?range=365d&timeZone=UTC'];
      const watchers = Array.from({ length: 20 }, () => watch(address, paths, end));
      const [times] = await Promise.all([startCalls(address, end), ...watchers]);
      const slowest = times.at(-1) ?? Infinity;
      console.log(`${times.length} callbacks, the slowest after ${Math.round(slowest)} ms`);
      // Then the backend gives up.
      expect(slowest).toBeLessThan(2_000);
      expect(times.length).toBeGreaterThan(20);
    } finally {
      server.disconnect();
      await gone;
    }
  });

  test('the next page comes as fast as the first', async () => {
    await using opened = await openPage(browser, `${url}/records?range=all&size=100`);
    const { page } = opened;
    const first = page.locator('td.startedAt').first();
    await first.waitFor();
    for (let turn = 0; turn < 5; turn += 1) {
      const before = await first.textContent();
      const start = performance.now();
      await page.getByRole('link', { name: 'Next' }).click();
      await expect.poll(() => first.textContent(), { interval: 10 }).not.toBe(before);
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  });
});
