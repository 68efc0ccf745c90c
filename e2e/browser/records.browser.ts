import { readFile } from 'node:fs/promises';
import type { PlannedCall } from '@trtc-kit/emulator/scenarios';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, openPage } from './chromium.ts';
import { openDayWorld, type DayWorld } from './day-world.ts';
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

const openRecords = (query = '') => openPage(browser, `${world.dashboardUrl}/records${query}`);

const countOf = (page: Page) => page.locator('.counted').textContent();

/** As the console of the vendor writes a time. */
const toText = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

const plannedAs = (is: (call: PlannedCall) => boolean) =>
  world.plan.filter(is).toSorted((a, b) => b.startedAt - a.startedAt);

describe('the records', () => {
  test('are those that were played, the newest first', async () => {
    await using opened = await openRecords('?kind=oneToOne');
    const { page } = opened;
    const expected = plannedAs(({ callType }) => callType === 'SingleCall');
    await expect.poll(() => countOf(page)).toBe(`${expected.length} calls`);
    expect(await page.locator('td.startedAt').allTextContents()).toEqual(
      expected.slice(0, 20).map(({ startedAt }) => toText(startedAt)),
    );
    expect(await page.locator('td.caller').allTextContents()).toEqual(
      expected.slice(0, 20).map(({ caller }) => caller),
    );
    expect(opened.complaints).toEqual([]);
  });

  test('have the columns of the console, for each kind its own', async () => {
    await using opened = await openRecords('?kind=oneToOne');
    const { page } = opened;
    const heads = () => page.locator('table.records th').allTextContents();
    await expect
      .poll(heads)
      .toEqual(['Start', 'Call id', 'Duration', 'Result', 'Caller', 'Callee', 'Media']);
    await page.getByRole('link', { name: 'Group', exact: true }).click();
    await expect
      .poll(heads)
      .toEqual([
        ...['Start', 'Call id', 'Duration', 'Peak participants', 'Participants', 'Caller', 'Media'],
      ]);
  });

  test('are filtered, and the address says how', async () => {
    await using opened = await openRecords();
    const { page } = opened;
    await page.getByLabel('Result').selectOption('declined');
    const declined = plannedAs(({ result }) => result === 'Reject');
    await expect.poll(() => countOf(page)).toBe(`${declined.length} calls`);
    const [{ caller } = { caller: '' }] = declined;
    await page.getByLabel('User id').fill(caller);
    const own = declined.filter(({ participants }) =>
      participants.some(({ user }) => user === caller),
    );
    await expect
      .poll(() => countOf(page))
      .toBe(own.length === 1 ? '1 call' : `${own.length} calls`);
    expect(new URL(page.url()).searchParams.get('result')).toBe('declined');
    expect(new URL(page.url()).searchParams.get('user')).toBe(caller);
    await page.reload();
    await expect
      .poll(() => page.locator('td.result').allTextContents())
      .toEqual(own.map(() => 'Declined'));
    expect(await page.getByLabel('User id').inputValue()).toBe(caller);
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await expect.poll(() => countOf(page)).toBe(`${world.plan.length} calls`);
  });

  test('that are none say so, and what to try', async () => {
    await using opened = await openRecords('?user=user-');
    const { page } = opened;
    await page.getByText('No call is like that.').waitFor();
    await page.getByRole('link', { name: /begin with/ }).click();
    await expect.poll(() => countOf(page)).toBe(`${world.plan.length} calls`);
  });

  test('are turned page by page, forward and back', async () => {
    await using opened = await openRecords('?size=50');
    const { page } = opened;
    const starts = () => page.locator('td.startedAt').allTextContents();
    const expected = plannedAs(() => true).map(({ startedAt }) => toText(startedAt));
    await expect.poll(starts).toEqual(expected.slice(0, 50));
    const pager = page.getByRole('navigation', { name: 'Pages' });
    await pager.getByRole('link', { name: 'Next' }).click();
    await expect.poll(starts).toEqual(expected.slice(50, 100));
    await pager.getByRole('link', { name: 'Next' }).click();
    await expect.poll(starts).toEqual(expected.slice(100, 150));
    expect(await pager.textContent()).toContain(`Page 3 of ${Math.ceil(expected.length / 50)}`);
    await pager.getByRole('link', { name: 'Previous' }).click();
    await expect.poll(starts).toEqual(expected.slice(50, 100));
    await page.goBack();
    await expect.poll(starts).toEqual(expected.slice(100, 150));
    await pager.getByRole('link', { name: 'First page' }).click();
    await expect.poll(starts).toEqual(expected.slice(0, 50));
  });

  test('are downloaded as they are filtered', async () => {
    await using opened = await openRecords('?result=busy');
    const { page } = opened;
    await page.locator('table.records').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /as CSV/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('calls-1400000000-2026-01-31.csv');
    const text = await readFile(await download.path(), 'utf8');
    const [, ...lines] = text.trimEnd().split('\r\n');
    const busy = plannedAs(({ result }) => result === 'CallBusy').toReversed();
    expect(lines.map((line) => line.split(',')[4]?.slice(0, 19).replace('T', ' '))).toEqual(
      busy.map(({ startedAt }) => toText(startedAt)),
    );
  });
});

describe('one call', () => {
  test('has its participants, with their times and platforms, as they were played', async () => {
    const planned = plannedAs(
      ({ callType, result }) => callType === 'MultiCall' && result === 'NormalEnd',
    )[0];
    if (planned === undefined) throw new Error('No group call was played.');
    await using opened = await openRecords(`?kind=group&user=${planned.caller}&result=completed`);
    const { page } = opened;
    const row = page.locator('table.records tbody tr', { hasText: toText(planned.startedAt) });
    await row.locator('td.id a').click();
    const table = page.getByRole('region', { name: 'Participants' }).getByRole('table');
    await table.waitFor();
    const shown = await readTable(table.locator('tbody tr'), 'th, td');
    const expected = planned.participants.map(({ user, joinedAt, platform }) => [
      user,
      joinedAt === undefined ? '' : toText(joinedAt),
      joinedAt === undefined ? undefined : platform,
    ]);
    const byUser = new Map(
      shown.map(([user, , , joined, , , platform]) => [user, [joined, platform]]),
    );
    for (const [user = '', joined, platform] of expected) {
      expect(byUser.get(user)?.[0]).toBe(joined);
      if (platform !== undefined) expect(byUser.get(user)?.[1]).toBe(platform);
    }
    expect(byUser.size).toBe(expected.length);
    expect(await page.getByRole('img', { name: /one lane for each/ }).count()).toBe(1);
    expect(opened.complaints).toEqual([]);
  });

  test('shows the callback behind each of its fields', async () => {
    await using opened = await openRecords('?result=completed&kind=oneToOne');
    const { page } = opened;
    await page.locator('td.id a').first().click();
    const id = (await page.locator('h1 .id').textContent()) ?? '';
    const fields = page.getByRole('region', { name: 'Where each field comes from' });
    await fields
      .getByRole('row', { name: /^Result/ })
      .getByRole('button')
      .click();
    const observation = page.locator('details.observation[open]');
    await observation.waitFor();
    expect(await observation.count()).toBe(1);
    expect(await observation.locator('summary').textContent()).toContain(
      'Call.CallbackAfterEndCall',
    );
    const raw = JSON.parse((await observation.locator('pre').textContent()) ?? '') as {
      readonly CallRecord: { readonly CallId: string; readonly CallResult: string };
    };
    expect(raw.CallRecord).toMatchObject({ CallId: id, CallResult: 'NormalEnd' });
  });

  test('leads back to the list it was opened from, with its filters, and its page', async () => {
    await using opened = await openRecords('?result=completed&size=50');
    const { page } = opened;
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByText('Page 2 of').waitFor();
    const list = page.url();
    const starts = await page.locator('td.startedAt').allTextContents();
    await page.locator('td.id a').last().click();
    await page.locator('h1 .id').waitFor();
    // A reader of the screen and one of its loudspeaker are both at the beginning.
    expect(await page.evaluate('scrollY')).toBe(0);
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    expect(await page.title()).toContain((await page.locator('h1 .id').textContent()) ?? '?');
    await page.getByRole('link', { name: 'Back to the records' }).click();
    await expect.poll(() => page.locator('td.startedAt').allTextContents()).toEqual(starts);
    expect(page.url()).toBe(list);
    await page.getByText('Page 2 of').waitFor();
    expect(await page.title()).toBe('Records · TRTC calls');
  });

  test('that nobody has heard of says so', async () => {
    await using opened = await openPage(browser, `${world.dashboardUrl}/call?id=nobody`);
    await opened.page.getByText('There is no call with this id.').waitFor();
  });
});
