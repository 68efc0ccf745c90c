import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Where and how long a command may run. */
export interface CommandOptions {
  readonly cwd: string;
  /** The whole environment; this process's own when left out. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command to its end and gives what it printed to stdout; throws when it fails. */
export type Shell = (
  command: string,
  args: readonly string[],
  options: CommandOptions,
) => Promise<string>;

/** A command that ended otherwise than with 0. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(command: string, outcome: string, output: string) {
    super(`${command}: ${outcome}\n${lastLines(output)}`);
  }
}

const lastLines = (output: string) => output.trimEnd().split('\n').slice(-30).join('\n');

/** A shell whose commands end when `signal` aborts, or after `limit` milliseconds each. */
export function createShell(signal: AbortSignal, limit = 300_000): Shell {
  return async (command, args, { cwd, env }) => {
    const stop = AbortSignal.any([signal, AbortSignal.timeout(limit)]);
    stop.throwIfAborted();
    // A group of its own, for npx and pnpm do not pass a signal on to what they started.
    const child = spawn(command, args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stopGroup = () => child.pid !== undefined && process.kill(-child.pid, 'SIGTERM');
    stop.addEventListener('abort', stopGroup);
    try {
      const [outcome, stdout, stderr] = await Promise.all([
        new Promise<string>((resolve, reject) => {
          child.once('error', reject);
          child.once('close', (code, by) => {
            resolve(code === 0 ? '' : `ended with ${code ?? by ?? 'nothing'}`);
          });
        }),
        text(child.stdout),
        text(child.stderr),
      ]);
      if (outcome) {
        throw new CommandError([command, ...args].join(' '), outcome, stdout + stderr);
      }
      return stdout;
    } finally {
      stop.removeEventListener('abort', stopGroup);
    }
  };
}
