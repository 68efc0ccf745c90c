import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseFlags } from './flags.ts';
import { run } from './run.ts';

async function started(...args: readonly string[]) {
  const lines: string[] = [];
  const running = await run(parseFlags(['--port', '0', ...args]), (line) => lines.push(line));
  return { ...running, lines, [Symbol.asyncDispose]: () => running.emulator.close() };
}

describe('--scenario', () => {
  test('plays scenarios from the start, and says how to find their traces', async () => {
    await using app = await started('--frozen', '--scenario', 'missed', '--scenario', 'meeting');
    const { CallList } = app.emulator.control().getIncomingCalls({ User_Account: 'dave' });
    expect(app.lines.slice(-2)).toEqual([
      `  scenario   missed: call ${CallList[0]?.CallId ?? ''}, over in 30 s`,
      '  scenario   meeting: room meeting, over in 180 s',
    ]);
  });

  test('does not play a second time on the state of the first', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
    const data = join(folder, 'state.sqlite');
    for (const again of ['first', 'second']) {
      await using app = await started('--data', data, '--frozen', '--scenario', 'meeting');
      const { scenarios = {} } = app.emulator.exportState().shelves;
      expect(Object.keys(scenarios), again).toEqual(['1']);
    }
    rmSync(folder, { recursive: true });
  });

  test('says which scenarios there are', async () => {
    const none = run(parseFlags(['--scenario', 'lunch']), () => undefined);
    await expect(none).rejects.toThrow('--scenario: lunch is none of answered, missed,');
  });
});
