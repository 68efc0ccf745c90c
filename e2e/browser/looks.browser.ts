import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers } from './axe.ts';
import { openBusyEmulator, type BusyEmulator } from './busy-emulator.ts';
import { launchChromium, openPage } from './chromium.ts';
import { openDayWorld, type DayWorld } from './day-world.ts';
import { screenshots } from './screenshots.ts';
import { openQuietDashboard, type QuietDashboard } from './quiet-dashboard.ts';

let world: DayWorld;
let locked: DayWorld;
let busy: BusyEmulator;
let empty: QuietDashboard;
let browser: Browser;
let groupCall = '';
beforeAll(async () => {
  [world, locked, busy, empty, browser] = await Promise.all([
    openDayWorld(),
    openDayWorld({ secrets: ['a password'] }),
    openBusyEmulator(),
    openQuietDashboard(0),
    launchChromium(),
  ]);
  const people = { Caller_Account: 'alice', CalleeList_Account: ['bob', 'carol'] };
  world.emulator.control().startCall({ ...people, MediaType: 'Video' });
  await world.emulator.idle();
  const answer = await fetch(
    `${world.dashboardUrl}/api/records?kind=group&result=completed&limit=1`,
  );
  const { rows } = (await answer.json()) as { readonly rows: readonly { readonly id: string }[] };
  groupCall = rows[0]?.id ?? '';
});
afterAll(async () => {
  await browser.close();
  await Promise.all([world, locked, busy, empty].map((one) => one[Symbol.asyncDispose]()));
});

/** Every page, with what is on it once it is there. */
const pages: Readonly<Record<string, { readonly at: () => string; readonly has: string }>> = {
  overview: { at: () => world.dashboardUrl, has: '.splits' },
  records: { at: () => `${world.dashboardUrl}/records`, has: 'table.records' },
  'one-to-one': {
    at: () => `${world.dashboardUrl}/records?kind=oneToOne`,
    has: 'table.records',
  },
  group: {
    at: () => `${world.dashboardUrl}/records?kind=group&range=own&from=2026-01-01&to=2026-01-31`,
    has: 'table.records',
  },
  call: { at: () => `${world.dashboardUrl}/call?id=${groupCall}`, has: '.observation' },
  'no-calls': { at: () => empty.url, has: '.empty' },
  nothing: { at: () => `${world.dashboardUrl}/records?user=nobody`, has: '.empty' },
  missing: { at: () => `${world.dashboardUrl}/call?id=nobody`, has: '.notice' },
  'log-in': { at: () => locked.dashboardUrl, has: 'form.log-in' },
  'emulator-world': { at: () => busy.url, has: '.card' },
  'emulator-requests': { at: () => `${busy.url}/#requests`, has: '.entry' },
  'emulator-deliveries': { at: () => `${busy.url}/#deliveries`, has: '.entry' },
  'emulator-faults': { at: () => `${busy.url}/#faults`, has: '.rule' },
  'emulator-scenarios': { at: () => `${busy.url}/#scenarios`, has: '.card' },
};

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1280, 360].map((width) => ({ colorScheme, width })),
);

describe.each(Object.entries(pages))('the page %s', (name, { at, has }) => {
  test.each(looks)('is readable: $colorScheme, $width px wide', async ({ colorScheme, width }) => {
    const viewport = { width, height: 900 };
    await using opened = await openPage(browser, at(), { colorScheme, viewport });
    const { page } = opened;
    await page.locator(has).first().waitFor();
    await unfold(page);
    await page.screenshot({
      path: join(screenshots, `${name}-${colorScheme}-${width.toString()}.png`),
      fullPage: true,
    });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await findBarriers(page)).toEqual([]);
  });
});

/** Opens the first of what can be opened. */
async function unfold(page: Page): Promise<void> {
  for (const kind of ['.as-table', '.observation', '.entry']) {
    const summary = page.locator(`main details${kind} > summary`).first();
    if ((await summary.count()) > 0) await summary.click();
  }
}

test.each(['zh', 'ja', 'ko'])('the overview is readable in %s', async (lang) => {
  const viewport = { width: 360, height: 900 };
  await using opened = await openPage(browser, `${world.dashboardUrl}/?lang=${lang}`, { viewport });
  const { page } = opened;
  await page.locator('.splits').waitFor();
  await page.screenshot({ path: join(screenshots, `overview-${lang}.png`), fullPage: true });
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(overflow).toBeLessThanOrEqual(0);
});

test('whoever has the password comes in, and goes out again', async () => {
  await using opened = await openPage(browser, `${locked.dashboardUrl}/records`);
  const { page } = opened;
  await page.getByLabel('Password or token').fill('not this one');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByText('That is not the password.').waitFor();
  await page.getByLabel('Password or token').fill('a password');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.locator('table.records').waitFor();
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.getByLabel('Password or token').waitFor();
  expect(await page.locator('table.records').count()).toBe(0);
});
