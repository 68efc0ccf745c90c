import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, openPage } from './chromium.ts';
import { openDayWorld, type DayWorld } from './day-world.ts';

let world: DayWorld;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openDayWorld(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await world[Symbol.asyncDispose]();
});

/** Starts a call as a client would: over HTTP, at the emulator. */
async function startCall(body: Readonly<Record<string, unknown>>): Promise<string> {
  const response = await fetch(`${world.emulatorUrl}/v4/emulator_control/start_call`, {
    method: 'POST',
    body: JSON.stringify({ MediaType: 'Video', ...body }),
  });
  const { Response } = (await response.json()) as {
    readonly Response: { readonly CallId: string };
  };
  return Response.CallId;
}

test('a call appears on the open pages within 2 s, without a reload', async () => {
  await using overview = await openPage(browser, world.dashboardUrl);
  await using records = await openPage(browser, `${world.dashboardUrl}/records`);
  await overview.page.getByText('Nobody is in a call.').waitFor();
  await records.page.locator('table.records').waitFor();
  await overview.page.evaluate('window.wasNotReloaded = true');
  const start = performance.now();
  const id = await startCall({ Caller_Account: 'zoe', CalleeList_Account: ['yan'] });
  await Promise.all([
    overview.page.getByRole('region', { name: 'Going on now' }).getByText('zoe').waitFor(),
    records.page.locator('table.records').getByText(id).waitFor(),
  ]);
  const elapsed = performance.now() - start;
  console.log(`A call was on both open pages after ${Math.round(elapsed).toString()} ms.`);
  expect(elapsed).toBeLessThan(2_000);
  expect(await overview.page.evaluate('window.wasNotReloaded')).toBe(true);
  world.emulator.control().rejectCall({ CallId: id, User_Account: 'yan' });
  await overview.page.getByText('Nobody is in a call.').waitFor();
});

/** Shows a page to its reader, or another one in its place: this browser shows every page. */
const turn = (page: Page, visibilityState: 'visible' | 'hidden') =>
  page.evaluate(
    `Object.defineProperty(document, 'visibilityState', { configurable: true, value: '${visibilityState}' });
    document.dispatchEvent(new Event('visibilitychange'));`,
  );

test('pages in the background keep no connection, of which a browser has six, and catch up', async () => {
  await using opened = await openPage(browser, `${world.dashboardUrl}/records`);
  const { page: first } = opened;
  await first.locator('table.records').waitFor();
  await turn(first, 'hidden');
  for (let opens = 0; opens < 7; opens += 1) {
    const page = await first.context().newPage();
    await page.goto(`${world.dashboardUrl}/records`);
    await page.getByText('Live', { exact: true }).waitFor();
    await page.locator('table.records').waitFor();
    await turn(page, 'hidden');
  }
  const id = await startCall({ Caller_Account: 'ursula', CalleeList_Account: ['victor'] });
  await world.emulator.idle();
  await turn(first, 'visible');
  await first.locator('table.records').getByText(id).waitFor();
  world.emulator.control().rejectCall({ CallId: id, User_Account: 'victor' });
});

test('hostile user ids are shown, and do nothing', async () => {
  const script = '<script>alert(1)</script>';
  const turned = '\u202eevil\u202c';
  const emoji = '😀😀😀😀😀😀😀😀';
  const image = '"><img src=x onerror=alert(1)>';
  await using opened = await openPage(browser, world.dashboardUrl);
  const { page } = opened;
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  const id = await startCall({
    Caller_Account: script,
    CalleeList_Account: [turned, emoji, image],
  });
  const seen = [script, String.raw`\u202eevil\u202c`, emoji, image];
  await page.getByRole('region', { name: 'Going on now' }).getByText(script).waitFor();
  for (const path of [
    `/call?id=${id}`,
    '/records',
    `/records?user=${encodeURIComponent(script)}`,
  ]) {
    await page.goto(`${world.dashboardUrl}${path}`);
    await page.locator('main bdi', { hasText: script }).first().waitFor();
    const ids = new Set(await page.locator('main bdi.id').allTextContents());
    expect(seen.filter((text) => !ids.has(text))).toEqual([]);
    const foreign = await page.locator('main script, main img, body > script').count();
    expect(foreign).toBe(0);
  }
  for (const view of ['world', 'deliveries']) {
    await page.goto(`${world.emulatorUrl}/#${view}`);
    await page.getByText(id).first().waitFor();
    const entries = page.locator('main details.entry > summary');
    if ((await entries.count()) > 0) await entries.first().click();
    await page.locator('main').getByText(script).first().waitFor();
    // A mark that turns text would turn what stands around it too.
    expect(await page.locator('main').textContent()).not.toContain('\u202e');
    expect(await page.locator('main script, main img').count()).toBe(0);
  }
  await page.goto(`${world.dashboardUrl}/records?user=${encodeURIComponent(turned)}x`);
  await page.getByText('No call is like that.').waitFor();
  expect(await page.locator('main').textContent()).not.toContain('\u202e');
  await page.goto(`${world.dashboardUrl}/call?id=${id}`);
  await page.locator('main bdi.id').first().waitFor();
  const isolation = 'getComputedStyle(document.querySelector("main bdi.id")).unicodeBidi';
  expect(await page.evaluate(isolation)).toBe('isolate');
  expect(dialogs).toBe(0);
  expect(opened.complaints).toEqual([]);
});
