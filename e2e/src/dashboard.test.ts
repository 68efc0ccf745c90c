import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCallKit } from '@trtc-kit/callkit';
import { createEmulator, defaultApp } from '@trtc-kit/emulator';
import { expect, test } from 'vitest';
import { startDashboard, type DashboardProcess } from '../test/dashboard/dashboard-process.ts';
import { makePostgresDatabase, serverUrl } from '../test/postgres-database.ts';

// The page is built when its sources have changed, and processes take a while to start.
const patience = 90_000;

/** A backend that sends its callbacks to wherever the dashboard is. */
async function openBackend() {
  let url = '';
  const emulator = createEmulator({
    fetch: (request) =>
      fetch(new Request(request.url.replace('http://dashboard.test', url), request)),
  });
  const { url: emulatorUrl } = await emulator.listen();
  const callkit = createCallKit({ ...defaultApp, baseUrl: emulatorUrl });
  await callkit.setCallback({
    Url: 'http://dashboard.test/callbacks?secret=open+sesame',
    CallbackCommandList: ['Call.CallbackAfterStartCall', 'Call.CallbackAfterEndCall'],
  });
  return {
    emulator,
    variables: {
      TRTC_SDK_APP_ID: String(defaultApp.sdkAppId),
      TRTC_SECRET_KEY: defaultApp.secretKey,
      TRTC_BASE_URL: emulatorUrl,
      TRTC_CALLBACK_SECRET: 'open sesame',
      DASHBOARD_TOKEN: 'a token of some length',
    },
    pointAt: (dashboard: DashboardProcess) => (url = dashboard.url),
    /** A call that is over; whoever listens has taken its callbacks. */
    async makeCall(caller: string): Promise<string> {
      const people = { Caller_Account: caller, CalleeList_Account: ['bob'] };
      const { CallId } = emulator.control().startCall({ ...people, MediaType: 'Audio' });
      emulator.control().rejectCall({ CallId, User_Account: 'bob' });
      await emulator.idle();
      return CallId;
    },
  };
}

const bearer = { authorization: 'Bearer a token of some length' };

/** Asks as a program does. */
async function ask<Answer>({ url }: DashboardProcess, path: string): Promise<Answer> {
  const answer = await fetch(`${url}/api/${path}`, { headers: bearer });
  // The shape is what the test looks at.
  return (await answer.json()) as Answer;
}

interface Rows {
  readonly rows: readonly { readonly id: string }[];
}

interface Told {
  readonly observations: readonly { readonly source: string }[];
}

async function idsAt(dashboard: DashboardProcess): Promise<readonly string[]> {
  const { rows } = await ask<Rows>(dashboard, 'records?range=all');
  return rows.map(({ id }) => id).toSorted();
}

/** Who told of a call. */
async function sourcesOf(dashboard: DashboardProcess, id: string): Promise<readonly string[]> {
  const { observations } = await ask<Told>(dashboard, `call?id=${id}`);
  return [...new Set(observations.map(({ source }) => source))].toSorted();
}

/** Callbacks come in; a crash; a call that nobody was there for; the records make it good. */
async function live(words: readonly string[], more: Readonly<Record<string, string>>) {
  const backend = await openBackend();
  const variables = { ...backend.variables, ...more };
  await using cleanUp = new AsyncDisposableStack();
  cleanUp.defer(() => backend.emulator.close());

  const first = await startDashboard(words, variables);
  cleanUp.defer(() => first.kill());
  backend.pointAt(first);
  expect((await fetch(`${first.url}/api/records`)).status).toBe(401);
  const taken = await backend.makeCall('alice');
  expect(backend.emulator.deliveries().map(({ status }) => status)).toEqual(['taken', 'taken']);
  await first.kill();

  const missed = await backend.makeCall('carol');
  // A record can be read five seconds after the end.
  backend.emulator.clock.advance(5_000);
  const second = await startDashboard(words, variables);
  cleanUp.defer(() => second.kill());
  await expect.poll(() => idsAt(second), { timeout: 20_000 }).toEqual([taken, missed].toSorted());
  // What the first life was told is there, though nobody tells it again; the claims of a process that
  // was killed stand still for ten seconds on PostgreSQL.
  await expect
    .poll(() => sourcesOf(second, taken), { timeout: 20_000 })
    .toEqual(['callbackV4', 'recordV4']);
  expect(await sourcesOf(second, missed)).toEqual(['recordV4']);
  expect(await second.stop()).toBe(0);

  const printed = [...first.printed, ...second.printed].join('\n');
  expect(printed).toContain('records    read now and every five minutes');
  for (const secret of [defaultApp.secretKey, 'open sesame', 'a token of some length']) {
    expect(printed).not.toContain(secret);
  }
}

test(
  'a dashboard with a file has what it took before a crash, and reads what it missed',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'trtc-kit-dashboard-'));
    try {
      await live(['--data', join(folder, 'calls.db')], {});
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  patience,
);

test.skipIf(serverUrl === undefined)(
  'a dashboard with PostgreSQL has what it took before a crash, and reads what it missed',
  async () => {
    await using database = await makePostgresDatabase();
    await live([], { DASHBOARD_POSTGRES_URL: database.url });
  },
  patience,
);

test.skipIf(serverUrl === undefined)(
  'two dashboards on PostgreSQL tell each other, so that a page of either is live',
  async () => {
    await using database = await makePostgresDatabase();
    await using cleanUp = new AsyncDisposableStack();
    const backend = await openBackend();
    cleanUp.defer(() => backend.emulator.close());
    const variables = { ...backend.variables, DASHBOARD_POSTGRES_URL: database.url };
    const [taking, showing] = [
      await startDashboard([], variables),
      await startDashboard([], variables),
    ];
    for (const dashboard of [taking, showing]) cleanUp.defer(() => dashboard.kill());
    backend.pointAt(taking);
    const { body } = await fetch(`${showing.url}/api/changes`, { headers: bearer });
    const news = body?.pipeThrough(new TextDecoderStream()).getReader();
    const id = await backend.makeCall('alice');
    const start = performance.now();
    let heard = '';
    while (!heard.includes(id)) heard += (await news?.read())?.value ?? '';
    expect(performance.now() - start).toBeLessThan(2_000);
    await news?.cancel();
  },
  patience,
);

test('a dashboard whose database does not answer says so, and ends', async () => {
  const variables = {
    TRTC_SDK_APP_ID: '1400000000',
    // Nothing listens at the first port.
    DASHBOARD_POSTGRES_URL: 'postgres://somebody:a-password@127.0.0.1:1/calls',
  };
  const failure = await startDashboard([], variables).catch((error: unknown) => error);
  expect(String(failure)).toContain('ECONNREFUSED');
  expect(String(failure)).not.toContain('a-password');
});
