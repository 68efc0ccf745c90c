import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { parseFlags, usage } from './flags.ts';
import { run } from './run.ts';

/** An emulator as the command line asks for it, with what it printed. */
async function started(...args: readonly string[]) {
  const lines: string[] = [];
  const running = await run(parseFlags(['--port', '0', ...args]), (line) => lines.push(line));
  return { ...running, lines, [Symbol.asyncDispose]: () => running.emulator.close() };
}

const room = { RoomInfo: { RoomId: 'r', RoomType: 'Conference' } };

describe('the command line', () => {
  test('starts an emulator and says how to use it', async () => {
    await using app = await started();
    const { url } = app.listening;
    expect(app.lines[0]).toBe(`The emulator answers at ${url}`);
    expect(app.lines.join('\n')).toContain('emulator-key-which-is-no-secret (no secret)');
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  test('prints each request with what was perhaps meant', async () => {
    await using app = await started();
    await fetch(`${app.listening.url}/v4/room_engine_http_srv/creat_room`, { method: 'POST' });
    expect(app.lines.at(-1)).toMatch(
      /60009 {2}did you mean \/v4\/room_engine_http_srv\/create_room\?$/,
    );
  });

  test('prints no key that was given', async () => {
    await using app = await started('--app', '1400000009:do-not-tell', '--app', '1400000010');
    expect(app.lines.join('\n')).not.toContain('do-not-tell');
    expect(app.lines.join('\n')).toContain('1400000009, 1400000010');
  });

  test('warns where other machines can come in, and only there', async () => {
    await using open = await started('--host', '0.0.0.0');
    await using closed = await started();
    expect(open.lines.at(-1)).toMatch(/^Warning: 0\.0\.0\.0 can be reached from other machines/);
    expect(closed.lines.join('\n')).not.toContain('Warning');
  });

  test('starts a clock where it is told, and leaves it there', async () => {
    await using app = await started('--frozen', '--start', '2026-01-31T09:00:00Z');
    expect(app.emulator.clock.now()).toBe(Date.UTC(2026, 0, 31, 9));
    expect(app.emulator.clock.isFrozen()).toBe(true);
  });

  test('keeps state in a file and starts from a seed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
    const seed = join(folder, 'seed.json');
    const data = join(folder, 'state.sqlite');
    const commands = [{ path: '/v4/room_engine_http_srv/create_room', body: room }];
    writeFileSync(seed, JSON.stringify({ commands }));
    for (const again of ['first', 'second']) {
      await using app = await started('--data', data, '--seed', seed);
      const { shelves } = app.emulator.exportState();
      expect(Object.keys(shelves['1400000000/rooms'] ?? {}), again).toEqual(['r']);
    }
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['--port', 'x', '--port: x is no port.'],
    ['--app', 'x', '--app: x is no SDKAppID.'],
    ['--start', 'x', '--start: x is no time.'],
    ['--cert', 'x', '--cert and --key go together.'],
    ['--seed', '/nowhere.json', 'ENOENT'],
  ])('says what is wrong with %s %s', async (flag, value, text) => {
    await expect(run(parseFlags([flag, value]), () => undefined)).rejects.toThrow(text);
  });

  test('knows every flag its usage names', () => {
    const named = [...usage.matchAll(/^ {2}(--[a-z-]+)(?: [A-Z])?/gm)].map(([, flag]) => flag);
    expect(named.length).toBeGreaterThan(10);
    for (const flag of named) {
      const hasValue = new RegExp(`${String(flag)} [A-Z]`).test(usage);
      const args = [String(flag), ...(hasValue ? ['1'] : [])];
      expect(() => parseFlags(args), flag).not.toThrow();
    }
    expect(() => parseFlags(['--prot', '1'])).toThrow('--prot');
  });

  test('stops when it is told to, and ends by itself', async () => {
    const main = new URL('main.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [main, '--port', '0'], { stdio: 'pipe' });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('in memory') && !child.killed) child.kill('SIGTERM');
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(printed).toMatch(/stopped\n$/);
  });
});
