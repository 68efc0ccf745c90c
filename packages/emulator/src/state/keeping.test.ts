import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClock, createEmulator, defaultApp, type Emulator } from '../index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emulator-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const data = () => join(folder, 'state.sqlite');
const start = 1_700_000_000_000;
const second = 1_000;

const RoomInfo = { RoomId: 'weekly', RoomType: 'Conference', RoomName: 'Weekly' };
const hooks = { Url: 'http://app.test/', CallbackCommandList: ['Room.CallbackAfterMemberLeave'] };
const seed = {
  commands: [
    { path: '/v4/room_engine_http_srv/create_room', body: { RoomInfo } },
    { path: '/v4/room_config/set_callback', body: hooks },
    {
      path: '/v4/emulator_control/enter_room',
      body: { RoomId: 'weekly', User_Account: 'bob', OptPlatform: 'iOS' },
    },
    {
      path: '/v4/emulator_control/start_call',
      body: { Caller_Account: 'carol', CalleeList_Account: ['dave'], MediaType: 'Audio' },
    },
  ],
};

/** An emulator that stands at a time, with ids that can be known. */
function standing(options: { readonly data?: string; readonly at?: number } = {}) {
  const clock = createClock({ start: options.at ?? start, frozen: true });
  const sent: string[] = [];
  const emulator = createEmulator({
    clock,
    idSeed: 'keeping',
    data: options.data,
    fetch: async (request) => {
      sent.push(await request.text());
      return Response.json({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 });
    },
  });
  return { emulator, clock, sent };
}

/** What goes on in an emulator, without when it was asked. */
function stateOf(emulator: Emulator) {
  return emulator.exportState().shelves;
}

describe('an emulator with a file', () => {
  test('goes on after a restart where it stood, with its clock and what was due', async () => {
    const before = standing({ data: data() });
    before.emulator.seed(seed);
    before.clock.advance(10 * second);
    const state = stateOf(before.emulator);
    await before.emulator.close();

    const after = standing({ data: data(), at: 0 });
    expect(after.clock.now()).toBe(start + 10 * second);
    expect(stateOf(after.emulator)).toEqual(state);
    // The call rang for 10 of its 30 seconds.
    after.clock.advance(20 * second);
    expect(Object.keys(stateOf(after.emulator)['1400000000/records'] ?? {})).toHaveLength(1);
    await after.emulator.close();
  });

  test('does not plant a seed twice', async () => {
    const before = standing({ data: data() });
    before.emulator.seed(seed);
    await before.emulator.close();
    const after = standing({ data: data() });
    expect(() => {
      after.emulator.seed(seed);
    }).not.toThrow();
    await after.emulator.close();
  });

  test('forgets on the disk too when it is reset', async () => {
    const before = standing({ data: data() });
    const empty = stateOf(before.emulator);
    before.emulator.seed(seed);
    await before.emulator.idle();
    before.emulator.reset();
    expect(stateOf(before.emulator)).toEqual(empty);
    await before.emulator.close();
    const after = standing({ data: data() });
    expect(stateOf(after.emulator)).toEqual(empty);
    await after.emulator.close();
  });

  test('keeps an application that came later, with its key and settings', async () => {
    const before = standing({ data: data() });
    const Settings = { administrators: ['root'] };
    before.emulator.control().putApp({ SdkAppId: 1400000001, SecretKey: 'another', Settings });
    await before.emulator.close();
    const after = standing({ data: data() });
    const apps = after.emulator.control().listApps({}).AppList;
    expect(apps).toMatchObject([{}, { SdkAppId: 1400000001, Settings }]);
    await after.emulator.close();
  });

  test('starts again after a kill with every write that was acknowledged', async () => {
    const acknowledged = await killUnderLoad(data());
    expect(acknowledged.length).toBeGreaterThan(0);
    const { emulator } = standing({ data: data() });
    const rooms = new Set(Object.keys(stateOf(emulator)['1400000000/rooms'] ?? {}));
    expect(acknowledged.filter((room) => !rooms.has(room))).toEqual([]);
    await emulator.close();
  }, 20_000);
});

describe('exported state', () => {
  test('brings another emulator to the same point, and what was due happens there too', () => {
    const one = standing();
    one.emulator.seed(seed);
    one.clock.advance(10 * second);
    const state = one.emulator.exportState();
    const other = standing({ at: 5 });
    other.emulator.importState(JSON.parse(JSON.stringify(state)));
    expect(other.emulator.exportState()).toEqual(state);
    for (const { clock } of [one, other]) clock.advance(3_600 * second);
    expect(other.emulator.exportState()).toEqual(one.emulator.exportState());
  });

  test('has no key and no token of an application, which keeps those it has', () => {
    const { emulator } = standing();
    const control = emulator.control();
    const Settings = { callbacks: { token: 'do-not-tell', timeout: 500 } };
    const answer = control.putApp({ SdkAppId: 1400000000, Settings });
    const state = emulator.exportState();
    const told = JSON.stringify([state, answer, control.listApps({})]);
    expect(told).not.toContain(defaultApp.secretKey);
    expect(told).not.toContain('do-not-tell');
    expect(told).toContain('500');
    emulator.importState(state);
    expect(emulator.exportState()).toEqual(state);
  });

  test('is refused where it is none', () => {
    const { emulator } = standing();
    expect(() => {
      emulator.importState({ format: 'another' });
    }).toThrow('format');
  });
});

describe('a seed', () => {
  test('names the command that was refused', () => {
    const { emulator } = standing();
    const [create] = seed.commands;
    expect(() => {
      emulator.seed({ commands: [create, create] });
    }).toThrow('Command 2, /v4/room_engine_http_srv/create_room: 100010');
  });
});

test('the same seed of ids gives the same ids', () => {
  const call = { Caller_Account: 'a', CalleeList_Account: ['b'], MediaType: 'Audio' } as const;
  const ids = [standing(), standing()].map(
    ({ emulator }) => emulator.control().startCall(call).CallId,
  );
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

/** Has a server create rooms as fast as it can, kills it, and gives the rooms it said were created. */
async function killUnderLoad(file: string): Promise<readonly string[]> {
  const script = join(folder, 'server.ts');
  const index = new URL('../index.ts', import.meta.url).href;
  writeFileSync(
    script,
    `import { createEmulator } from ${JSON.stringify(index)};
     const emulator = createEmulator({ data: ${JSON.stringify(file)} });
     emulator.control().putApp({ SdkAppId: 1400000000, Settings: { limitsFrequency: false } });
     const { url } = await emulator.listen();
     process.send(url);`,
  );
  const server = fork(script, { stdio: 'inherit' });
  const url = String((await once(server, 'message'))[0]);
  const acknowledged: string[] = [];
  const killed = once(server, 'exit');
  const worker = async (name: number) => {
    for (let index = 0; server.signalCode === null; index += 1) {
      const id = `room-${name.toString()}-${index.toString()}`;
      if (!(await create(url, id))) return;
      acknowledged.push(id);
      if (acknowledged.length === 500) server.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, name) => worker(name)));
  await killed;
  return acknowledged;
}

async function create(url: string, RoomId: string): Promise<boolean> {
  const { signUserSig } = await import('@trtc-kit/usersig');
  const usersig = signUserSig({ ...defaultApp, userId: 'administrator' });
  const caller = { sdkappid: String(defaultApp.sdkAppId), identifier: 'administrator', usersig };
  const query = new URLSearchParams({ ...caller, random: '1', contenttype: 'json' }).toString();
  const body = JSON.stringify({ RoomInfo: { ...RoomInfo, RoomId } });
  const sent = fetch(`${url}/v4/room_engine_http_srv/create_room?${query}`, {
    method: 'POST',
    body,
  });
  return sent.then(
    async (answer) => ((await answer.json()) as { ErrorCode: number }).ErrorCode === 0,
    () => false,
  );
}
