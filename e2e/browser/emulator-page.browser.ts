import { createRoomKit } from '@trtc-kit/roomkit';
import { defaultApp } from '@trtc-kit/emulator';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBusyEmulator, type BusyEmulator } from './busy-emulator.ts';
import { launchChromium, openPage } from './chromium.ts';
import { openDayWorld } from './day-world.ts';

let busy: BusyEmulator;
let browser: Browser;
beforeAll(async () => {
  [busy, browser] = await Promise.all([openBusyEmulator(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await busy[Symbol.asyncDispose]();
});

const open = (view: string) => openPage(browser, `${busy.url}/#${view}`);

const roomkit = () =>
  createRoomKit({ ...defaultApp, baseUrl: busy.url, clock: busy.emulator.clock });

describe("the emulator's page", () => {
  test('shows who is in a room, who sits where, and who is in a call', async () => {
    await using opened = await open('world');
    const rooms = opened.page.getByRole('region', { name: /^Rooms/ });
    const { MemberList } = await roomkit().getRoomMemberList({ RoomId: 'meeting', Count: 10 });
    const { SeatList } = await roomkit().getSeatList({ RoomId: 'meeting' });
    expect(MemberList.map(({ Member_Account }) => Member_Account)).toContain('peggy');
    for (const { Member_Account } of MemberList) {
      await rooms.getByText(Member_Account).first().waitFor();
    }
    const taken = SeatList.filter(({ Member_Account }) => Member_Account !== '').length;
    await rooms.getByText(`Seats: ${taken} of ${SeatList.length} taken`).waitFor();
    expect(taken).toBe(4);
    const calls = opened.page.getByRole('region', { name: /^Running calls/ });
    await calls.getByText('bob').waitFor();
    await calls.getByText(/rings for \d+ s more/).waitFor();
    expect(opened.complaints).toEqual([]);
  });

  test('shows what a mistaken request perhaps meant', async () => {
    await using opened = await open('requests');
    const { page } = opened;
    await page.getByLabel('Show').selectOption({ label: 'Near misses' });
    const entries = page.locator('details.entry');
    await entries.filter({ hasText: 'creat_room' }).getByText('create_room').first().waitFor();
    const misspelt = entries.filter({ hasText: 'OwnerAccount' });
    await misspelt.first().waitFor();
    expect(await misspelt.textContent()).toContain('Owner_Account');
    expect(await entries.count()).toBe(2);
  });

  test('makes requests fail, and lets them succeed again', async () => {
    await using opened = await open('faults');
    const { page } = opened;
    const form = page.getByRole('region', { name: 'Requests go wrong' }).locator('form');
    await form.getByLabel('Command').fill('get_room_info');
    await form.getByLabel('Error code', { exact: true }).fill('100001');
    await form.getByRole('button').click();
    const rule = page.locator('.rule', { hasText: '100001' });
    await rule.waitFor();
    // The rule that was there before comes first, and is used up.
    const ask = () => roomkit().getRoomInfo({ RoomId: 'meeting' }, { retry: false });
    for (const code of [60007, 60007, 100001]) {
      await expect(ask()).rejects.toMatchObject({ code });
    }
    await rule.getByRole('button', { name: /^Remove/ }).click();
    await rule.waitFor({ state: 'detached' });
    await expect(ask()).resolves.toMatchObject({ RoomInfo: { RoomId: 'meeting' } });
    expect(opened.complaints).toEqual([]);
  });

  test('loses callbacks, as long as it is told to', async () => {
    await using opened = await open('faults');
    const { page } = opened;
    const form = page.getByRole('region', { name: 'Callbacks go wrong' }).locator('form');
    await form.getByLabel('Lose at random, percent').fill('100');
    await form.getByRole('button').click();
    const rule = page.locator('.rule', { hasText: '100%' });
    await rule.waitFor();
    const people = { Caller_Account: 'dave', CalleeList_Account: ['erin'] };
    busy.emulator.control().startCall({ ...people, MediaType: 'Audio' });
    await busy.emulator.idle();
    expect(busy.emulator.deliveries().at(-1)?.status).toBe('dropped');
    await rule.getByRole('button').click();
    await rule.waitFor({ state: 'detached' });
  });

  test('advances the clock', async () => {
    await using opened = await open('world');
    const { page } = opened;
    const before = busy.emulator.clock.now();
    await page.getByRole('button', { name: 'Advance by 1 h' }).click();
    await expect.poll(() => busy.emulator.clock.now()).toBe(before + 3_600_000);
    const after = new Date(before + 3_600_000).toISOString().slice(11, 19);
    await expect.poll(() => page.locator('.clock .hour').textContent()).toBe(after);
    expect(opened.complaints).toEqual([]);
  });
});

test("the emulator's page sends a callback again, and the dashboard counts its call once", async () => {
  await using world = await openDayWorld();
  await using opened = await openPage(browser, `${world.emulatorUrl}/#deliveries`);
  const { page } = opened;
  const last = world.emulator.deliveries().at(-1);
  const entry = page.locator('details.entry').first();
  await entry.locator('summary').click();
  await entry.getByRole('button', { name: 'Send again', exact: true }).click();
  await page.getByText(/Sent again as #\d+/).waitFor();
  await world.emulator.idle();
  const replay = world.emulator.deliveries().at(-1);
  expect(replay?.id).toBeGreaterThan(last?.id ?? 0);
  expect(replay?.body).toBe(last?.body);
  expect(replay?.status).toBe('taken');
  const answer = await fetch(`${world.dashboardUrl}/api/count?range=all`);
  expect(await answer.json()).toEqual({ count: world.plan.length });
  expect(opened.complaints).toEqual([]);
});
