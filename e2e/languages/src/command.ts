import { execFile } from 'node:child_process';

/** Where and with what a command runs. */
export interface CommandOptions {
  readonly cwd?: string;
  /** Added to this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The most milliseconds it may take. */
  readonly limit?: number;
}

/** A command and its arguments. */
export type CommandLine = readonly [command: string, ...args: string[]];

/** How a command ended. */
export interface Outcome {
  /** What it printed to stdout. */
  readonly stdout: string;
  /** Why it is no success, with the last lines it printed. */
  readonly fault?: string;
}

/** Runs commands to their end; those under way end when `signal` aborts. */
export function createCommands(signal: AbortSignal) {
  function attempt([command, ...args]: CommandLine, options: CommandOptions = {}) {
    const { cwd, env, limit: timeout = 300_000 } = options;
    const settings = { cwd, env: { ...process.env, ...env }, timeout, signal, maxBuffer: 2 ** 26 };
    return new Promise<Outcome>((resolve) => {
      const child = execFile(command, args, settings, (error, stdout, stderr) => {
        if (error === null) {
          resolve({ stdout });
          return;
        }
        const reason =
          error.killed === true
            ? `took over ${timeout} ms`
            : `ended with ${error.code ?? error.signal ?? error.message}`;
        const fault = `${command}: ${reason}\n${lastLines(stdout + stderr)}`;
        resolve({ stdout, fault });
      });
      child.stdin?.end();
    });
  }

  /** Gives what a command printed; throws when it fails. */
  async function run(line: CommandLine, options?: CommandOptions): Promise<string> {
    const { stdout, fault } = await attempt(line, options);
    if (fault !== undefined) throw new Error(fault);
    return stdout;
  }

  return { attempt, run };
}

/** What runs commands. */
export type Commands = ReturnType<typeof createCommands>;

const lastLines = (text: string) => text.trimEnd().split('\n').slice(-120).join('\n');
