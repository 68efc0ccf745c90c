import { createDashboard } from '@trtc-kit/dashboard';
import { createArchive } from '@trtc-kit/records';
import { sqliteStore } from '@trtc-kit/records/sqlite';
import { generateCalls, saidAbout } from '@trtc-kit/records/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, openPage } from './chromium.ts';

const sdkAppId = 1400000000;
const now = Date.UTC(2026, 0, 31, 20);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A dashboard that knows of so many calls of the last days, and may be let go and come again. */
async function openDashboard(calls: number) {
  const clock = { now: () => now, schedule: () => () => undefined };
  const archive = await createArchive({ store: sqliteStore(), clock });
  const span = { from: now - 5 * 86_400_000, to: now };
  const known = [...generateCalls({ ...span, count: calls, users: 20, sdkAppId })];
  await archive.add(known.flatMap((call) => saidAbout(call, 'recordV4')));
  const create = () => createDashboard({ archive, sdkAppId, now: () => now });
  let dashboard = create();
  await dashboard.prepare();
  const { url, port } = await dashboard.listen();
  return {
    url,
    leave: () => dashboard.close(),
    async comeBack() {
      dashboard = create();
      await dashboard.listen({ port });
    },
    async [Symbol.asyncDispose]() {
      await dashboard.close();
      await archive.close();
    },
  };
}

test('an archive without calls says what would bring some', async () => {
  await using dashboard = await openDashboard(0);
  await using opened = await openPage(browser, dashboard.url);
  await opened.page.getByText('There are no calls yet.').waitFor();
  await opened.page.getByText('Point the callbacks at /callbacks').waitFor();
  expect(opened.complaints).toEqual([]);
});

test('a server that is gone is told of, and is found again without anybody doing anything', async () => {
  await using dashboard = await openDashboard(30);
  await using opened = await openPage(browser, `${dashboard.url}/records`);
  const { page } = opened;
  await page.locator('table.records').waitFor();
  await dashboard.leave();
  await page.getByText('Not live: reconnecting').waitFor();
  await page.getByLabel('Result').selectOption('completed');
  await page.getByText('The dashboard does not answer.').waitFor();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await dashboard.comeBack();
  await page.getByText('The dashboard does not answer.').waitFor({ state: 'detached' });
  await page.getByText('Live', { exact: true }).waitFor();
  const results = new Set(await page.locator('td.result').allTextContents());
  expect([...results]).toEqual(['Completed']);
});

test('what takes a while says so, and what was there before stays meanwhile', async () => {
  await using dashboard = await openDashboard(30);
  await using opened = await openPage(browser, 'about:blank');
  const { page } = opened;
  let gate = Promise.withResolvers<undefined>();
  await page.route('**/api/records?*', async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.goto(`${dashboard.url}/records`);
  await page.getByText('Loading …').waitFor();
  gate.resolve(undefined);
  await page.locator('table.records').waitFor();
  gate = Promise.withResolvers();
  await page.getByLabel('Result').selectOption('declined');
  await page.locator('.answered[aria-busy=true] table.records').waitFor();
  gate.resolve(undefined);
  await page.locator('.answered[aria-busy=false] table.records').waitFor();
  const results = new Set(await page.locator('td.result').allTextContents());
  expect([...results]).toEqual(['Declined']);
});

test('an address that asks for what cannot be shows what can', async () => {
  await using dashboard = await openDashboard(30);
  await using opened = await openPage(
    browser,
    `${dashboard.url}/records?range=own&from=2026-02-31&to=x&kind=both&size=-1`,
  );
  await opened.page.locator('table.records').waitFor();
  expect(opened.complaints).toEqual([]);
});
