import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** The dashboard as its command starts it, in a process of its own. */
export interface DashboardProcess {
  readonly url: string;
  /** What it has printed so far. */
  readonly printed: readonly string[];
  /** Has it end as an operator would; gives its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Ends it as a crash would. */
  readonly kill: () => Promise<void>;
}

const program = resolve(import.meta.dirname, '../../../apps/dashboard/src/main.ts');

/** Starts it on a free port, with these words and these variables alone. */
export async function startDashboard(
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<DashboardProcess> {
  const child = spawn(process.execPath, [program, '--port', '0', ...words], {
    env: { PATH: process.env.PATH, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const printed: string[] = [];
  const told = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      printed.push(line);
      const [, url] = /^dashboard +(http:\S+)/.exec(line) ?? [];
      if (url !== undefined) told.resolve(url);
    });
  }
  const early = ended.then(() => {
    throw new Error(`The dashboard ended early: ${printed.join(' / ')}`);
  });
  return {
    url: await Promise.race([told.promise, early]),
    printed,
    async stop() {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
