import { openEnvelope, readReceived } from '@trtc-kit/contracts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { start } from '../../test/backend.ts';
import { createStage } from '../../test/stage.ts';
import { playScenario } from '../control/play-scenario.ts';
import { defaultApp, Refusal, type Emulator } from '../index.ts';
import { scenarioNames, type ScenarioName } from './scenario-name.ts';

const day = 86_400_000;
const second = 1_000;

// A day of the usual weight takes seconds to tell of.
const toSmall = (name: ScenarioName) => (name === 'heavyDay' ? { calls: 40 } : {});

describe('a scenario', () => {
  test('plays in the application that is chosen', async () => {
    const { emulator } = await createStage(
      {},
      { apps: [defaultApp, { sdkAppId: 7, secretKey: 'k' }] },
    );
    emulator.play('answered', {}, 7);
    expect(emulator.control(7).getIncomingCalls({ User_Account: 'bob' }).CallList).toHaveLength(1);
    expect(emulator.control().getIncomingCalls({ User_Account: 'bob' }).CallList).toEqual([]);
    expect(() => emulator.play('answered', {}, 8)).toThrow('No application 8 here');
  });

  test('can be begun over HTTP', async () => {
    const { emulator } = await createStage();
    const body = JSON.stringify({ Name: 'meeting', Options: { roomId: 'weekly' } });
    const url = `http://localhost${playScenario.path}?sdkappid=${defaultApp.sdkAppId.toString()}`;
    const response = await emulator.fetch(new Request(url, { method: 'POST', body }));
    const opened = openEnvelope(playScenario.path, await response.json());
    const payload = opened.outcome === 'success' ? opened.payload : opened;
    expect(payload).toEqual({ CallIds: [], RoomId: 'weekly', Duration: 180_000 });
    expect(readReceived(playScenario.response, payload)).toEqual({ refused: [], reported: [] });
  });

  test.each([
    ['an option nobody knows', 'answered' as const, { colour: 'red' }, 100002],
    ['an option of the wrong type', 'missed' as const, { caller: 5 }, 100002],
    ['too few users', 'heavyDay' as const, { calls: 5_000, users: 10 }, 100002],
  ])('refuses %s', async (_case, name, options, code) => {
    const { emulator } = await createStage();
    expect(refusalOf(() => emulator.play(name, options as object))).toBe(code);
    expect(emulator.exportState().shelves.scenarios).toEqual({});
  });

  test('does not begin where its first step is refused', async () => {
    const { emulator } = await createStage();
    emulator.play('meeting');
    expect(refusalOf(() => emulator.play('meeting', { owner: 'erin' }))).toBe(100003);
    expect(Object.keys(emulator.exportState().shelves.scenarios ?? {})).toEqual(['1']);
    const strict = await createStage({ accounts: 'imported' });
    expect(refusalOf(() => strict.emulator.play('answered'))).toBe(70107);
  });

  test('goes on without what has become impossible, and says so', async () => {
    const { control, emulator, advance } = await createStage();
    const { callIds, refused } = emulator.play('answered');
    control.hangUpCall({ CallId: callIds[0] ?? '', User_Account: 'alice' });
    await advance(day);
    expect(refused).toMatchObject([
      { at: start + 4 * second, path: '/v4/emulator_control/accept_call', code: 101004 },
      { at: start + 64 * second, path: '/v4/emulator_control/hang_up_call', code: 101004 },
    ]);
  });

  test('does nothing in a call that could not be started', async () => {
    const { emulator, advance } = await createStage();
    const options = { calls: 100, users: 30 };
    const first = emulator.play('heavyDay', options);
    const again = emulator.play('heavyDay', options);
    await advance(day);
    expect(first.callIds).toHaveLength(100);
    const starts = again.refused.filter(({ path }) => path.endsWith('/start_call'));
    expect(new Set(starts.map(({ code }) => code))).toEqual(new Set([101002]));
    expect(again.callIds.length + starts.length).toBe(100);
    expect(starts.length).toBeGreaterThan(50);
  });

  test('does at once what lies in the past', async () => {
    const { emulator, clock } = await createStage();
    const { callIds, duration } = emulator.play('heavyDay', { calls: 20, from: start - 2 * day });
    expect(callIds).toHaveLength(20);
    expect(duration).toBeLessThan(0);
    expect(clock.now()).toBe(start);
  });

  test('ends with a reset', async () => {
    const stage = await createStage();
    stage.emulator.play('meeting');
    stage.emulator.play('group');
    await stage.advance(10 * second);
    stage.emulator.reset();
    const before = stage.arrived.length;
    await stage.advance(day);
    expect(stage.arrived).toHaveLength(before);
    expect(stage.emulator.exportState().shelves.scenarios).toEqual({});
  });

  test.each(scenarioNames)('%s goes on in another emulator as it would have here', async (name) => {
    const idSeed = 'stage';
    const [here, there] = [await createStage({}, { idSeed }), await createStage({}, { idSeed })];
    const { duration } = here.emulator.play(name, toSmall(name));
    await here.advance(Math.floor(duration / 2));
    const state = here.emulator.exportState();
    there.emulator.importState(state);
    expect(there.emulator.exportState()).toEqual(state);
    for (const stage of [here, there]) {
      stage.arrived.length = 0;
      await stage.advance(day);
    }
    expect(there.arrived).toEqual(here.arrived);
    expect(there.arrived).not.toEqual([]);
    expect(keptOf(there.emulator)).toEqual(keptOf(here.emulator));
  });

  test('goes on after a restart with a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
    const data = join(folder, 'state.sqlite');
    const before = await createStage({}, { data });
    const { callIds } = before.emulator.play('group');
    await before.advance(60 * second);
    await before.emulator.close();

    const after = await createStage({}, { data });
    expect(after.emulator.isNew).toBe(false);
    expect(after.emulator.play('missed', { caller: 'x', callee: 'y' }).callIds).toHaveLength(1);
    await after.advance(day);
    expect((await after.records()).map(({ CallId }) => CallId)).toContain(callIds[0]);
    await after.emulator.close();
    rmSync(folder, { recursive: true });
  });
});

/** What is kept, but the deliveries: how long each took is told by the machine's clock. */
function keptOf(emulator: Emulator): object {
  const { shelves } = emulator.exportState();
  return Object.entries(shelves).filter(([name]) => !name.endsWith('/deliveries'));
}

/** The code something was refused with. */
function refusalOf(act: () => unknown): number {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 0;
}
