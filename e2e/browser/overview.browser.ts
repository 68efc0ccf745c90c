import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium, openPage } from './chromium.ts';
import { openDayWorld, type DayWorld } from './day-world.ts';
import { countBy, toPlannedFigures } from './planned-figures.ts';
import { readTable } from './read-table.ts';

let world: DayWorld;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openDayWorld(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await world[Symbol.asyncDispose]();
});

describe('the overview', () => {
  test.each([
    ['Today', 'today'],
    ['This month', 'plan'],
  ] as const)('shows of %s what was played', async (title, part) => {
    await using opened = await openPage(browser, world.dashboardUrl);
    const { page } = opened;
    const tiles = page.getByRole('region', { name: title, exact: true }).locator('strong');
    await tiles.first().waitFor();
    const { calls, users, peak } = toPlannedFigures(world[part]);
    expect(await tiles.allTextContents()).toEqual([calls, users, peak].map(String));
    expect(opened.complaints).toEqual([]);
  });

  test('splits the calls by their results as they were played', async () => {
    await using opened = await openPage(
      browser,
      `${world.dashboardUrl}/?range=today&kind=oneToOne`,
    );
    const { page } = opened;
    const results = page.getByRole('region', { name: 'Results' });
    await results.waitFor();
    const shown = await readTable(results.locator('li'), '.what, .value');
    const count = (result: string) =>
      world.today.filter((call) => call.result === result && call.callType === 'SingleCall').length;
    const words = {
      ...{ Completed: 'NormalEnd', 'Not answered': 'NotAnswer', Declined: 'Reject' },
      ...{ Cancelled: 'Cancel', Busy: 'CallBusy', Interrupted: 'Interrupt' },
      'Connection lost': 'Offline',
    };
    expect(shown).toEqual(
      Object.entries(words).map(([name, result]) => [name, String(count(result))]),
    );
  });

  test('says at which hour calls began and from where people joined, as it was played', async () => {
    await using opened = await openPage(browser, `${world.dashboardUrl}/?range=today`);
    const { page } = opened;
    const hours = page.getByRole('region', { name: 'Calls by hour of the day' }).locator('li');
    await hours.last().waitFor();
    const played = countBy(world.today, ({ startedAt }) => new Date(startedAt).getUTCHours());
    expect(await hours.locator('.unseen').allTextContents()).toEqual(
      Array.from(
        { length: 24 },
        (_, hour) => `${String(hour).padStart(2, '0')}:00: ${played.get(hour) ?? 0}`,
      ),
    );
    const joined = world.today.flatMap(({ participants }) =>
      participants.filter(({ joinedAt }) => joinedAt !== undefined),
    );
    const platforms = page.getByRole('region', { name: 'Joined from' }).locator('li');
    const shown = await readTable(platforms, '.what, .value');
    expect(new Map(shown.map(([name, count]) => [name, Number(count)]))).toEqual(
      countBy(joined, ({ platform }) => platform),
    );
  });

  test('has its charts as tables too, with the same numbers', async () => {
    await using opened = await openPage(browser, world.dashboardUrl);
    const { page } = opened;
    await page.getByText('Show as a table').first().click();
    const rows = page.locator('.as-table[open] tbody tr');
    await rows.last().waitFor();
    const calls = (await readTable(rows, 'td:first-of-type')).map(([text]) => Number(text));
    const { length: today } = world.today;
    expect(calls).toEqual([0, 0, 0, 0, 0, world.plan.length - today, today]);
  });

  test('keeps the span of time in its address', async () => {
    await using opened = await openPage(browser, world.dashboardUrl);
    const { page } = opened;
    await page.getByRole('link', { name: '90 days' }).click();
    await page.getByRole('link', { name: 'Group', exact: true }).click();
    expect(new URL(page.url()).search).toBe('?kind=group&range=90d');
    await page.reload();
    const chosen = page.locator('.segments [aria-current]');
    await chosen.first().waitFor();
    expect(await chosen.allTextContents()).toEqual(['90 days', 'Group']);
    await page.goBack();
    await expect.poll(() => chosen.allTextContents()).toEqual(['90 days', 'All calls']);
  });

  test('speaks four languages, and remembers which', async () => {
    await using opened = await openPage(browser, world.dashboardUrl);
    const { page } = opened;
    for (const [language, heading] of [
      ['中文', '今日'],
      ['日本語', '今日'],
      ['한국어', '오늘'],
    ] as const) {
      await page.locator('footer select').first().selectOption({ label: language });
      await page.getByRole('heading', { name: heading }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toMatch(/^(zh|ja|ko)$/);
    }
    await page.reload();
    await page.getByRole('heading', { name: '오늘' }).waitFor();
  });

  test('is light or dark as the reader wishes', async () => {
    await using opened = await openPage(browser, world.dashboardUrl, { colorScheme: 'light' });
    const { page } = opened;
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await paper();
    await page.getByLabel('Theme').selectOption('dark');
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.getByLabel('Theme').selectOption('system');
    expect(await paper()).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper()).toBe(dark);
  });

  test('can be used with the keys alone', async () => {
    await using opened = await openPage(browser, world.dashboardUrl);
    const { page } = opened;
    await page.getByRole('region', { name: 'Today' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Records');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Records' }).waitFor();
  });
});
