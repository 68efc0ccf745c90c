import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, type Server } from './start-server.ts';

const command = fileURLToPath(new URL('cli/main.ts', import.meta.resolve('@trtc-kit/emulator')));

/** `trtc-emulator`, which does not count the calls of a second. */
export function startEmulator(flags: readonly string[]): Promise<Server> {
  return startServer({ path: command, arguments: ['--port', '0', '--no-limits', ...flags] });
}

/** The same with everything in a file, which is removed with it. */
export async function startDurableEmulator(flags: readonly string[]): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'trtc-kit-bench-'));
  const remove = () => rm(folder, { recursive: true });
  try {
    const server = await startEmulator(['--data', join(folder, 'emulator.sqlite'), ...flags]);
    return {
      ...server,
      async [Symbol.asyncDispose]() {
        await server[Symbol.asyncDispose]();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** An emulator that makes rooms and records when asked for them. */
export function startPopulated(): Promise<Server> {
  return startServer({ path: resolve(import.meta.dirname, 'populated.ts'), arguments: [] });
}
