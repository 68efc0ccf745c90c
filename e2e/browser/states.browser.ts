import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshots } from './screenshots.ts';
import { launchChromium, openPage } from './chromium.ts';
import { openQuietDashboard } from './quiet-dashboard.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('an archive without calls says what would bring some', async () => {
  await using dashboard = await openQuietDashboard(0);
  await using opened = await openPage(browser, dashboard.url);
  await opened.page.getByText('There are no calls yet.').waitFor();
  await opened.page.getByText('Point the callbacks at /callbacks').waitFor();
  expect(opened.complaints).toEqual([]);
});

test('a server that is gone is told of, and is found again without anybody doing anything', async () => {
  await using dashboard = await openQuietDashboard(30);
  await using opened = await openPage(browser, `${dashboard.url}/records`);
  const { page } = opened;
  await page.locator('table.records').waitFor();
  await dashboard.leave();
  await page.getByText('Not live: reconnecting').waitFor();
  await page.getByLabel('Result').selectOption('completed');
  await page.getByText('The dashboard does not answer.').waitFor();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await page.screenshot({ path: join(screenshots, 'unreachable.png') });
  await dashboard.comeBack();
  await page.getByText('The dashboard does not answer.').waitFor({ state: 'detached' });
  await page.getByText('Live', { exact: true }).waitFor();
  const results = new Set(await page.locator('td.result').allTextContents());
  expect([...results]).toEqual(['Completed']);
});

test('what takes a while says so, and what was there before stays meanwhile', async () => {
  await using dashboard = await openQuietDashboard(30);
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

test('a part of the page that fails says so, and the rest goes on', async () => {
  await using dashboard = await openQuietDashboard(30);
  await using opened = await openPage(browser, `${dashboard.url}/records`);
  const { page } = opened;
  // A time that no calendar has.
  await page.route('**/api/call?*', async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    await route.fulfill({
      response: answer,
      body: text.replace(/"startedAt":\d+/, '"startedAt":1e300'),
    });
  });
  await page.locator('td.id a').first().click();
  await page.getByText('This part of the page failed.').waitFor();
  await page.getByRole('link', { name: 'Records', exact: true }).click();
  await page.locator('table.records').waitFor();
});

test('an address that asks for what cannot be shows what can', async () => {
  await using dashboard = await openQuietDashboard(30);
  await using opened = await openPage(
    browser,
    `${dashboard.url}/records?range=own&from=2026-02-31&to=x&kind=both&size=-1`,
  );
  await opened.page.locator('table.records').waitFor();
  expect(opened.complaints).toEqual([]);
});
