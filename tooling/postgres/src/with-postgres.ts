import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import process from 'node:process';
import { findBinaries } from './binaries.ts';
import { startServer } from './server.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a command, passes signals on to it, and gives its exit code as a shell would. */
async function run(command: string, args: readonly string[], url: string): Promise<number> {
  const env = { ...process.env, TRTC_KIT_POSTGRES_URL: url };
  const child = spawn(command, args, { env, stdio: 'inherit' });
  const passOn = (signal: NodeJS.Signals) => void child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  try {
    // What a child process gives when it ends.
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    if (signal !== null) return 128 + constants.signals[signal];
    return code ?? 1;
  } finally {
    for (const signal of signals) process.off(signal, passOn);
  }
}

async function main([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined) {
    console.error('Usage: pnpm postgres COMMAND…');
    return 1;
  }
  const binaries = await findBinaries();
  if (binaries === undefined) {
    console.error(
      "PostgreSQL is not installed here: there is no initdb in PATH or /usr/lib/postgresql/*/bin. On Debian, 'apt-get install postgresql' brings it.",
    );
    return 1;
  }
  // Whoever interrupts this wants what was made to be removed all the same.
  let interrupted: number | undefined;
  const note = (_: NodeJS.Signals, number: number) => (interrupted = 128 + number);
  for (const signal of signals) process.on(signal, note);
  await using server = await startServer(binaries);
  return interrupted ?? (await run(command, args, server.url));
}

process.exitCode = await main(process.argv.slice(2));
