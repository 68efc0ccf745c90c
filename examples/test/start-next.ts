import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const home = resolve(import.meta.dirname, '..');
const next = fileURLToPath(import.meta.resolve('next/dist/bin/next'));

/** An application that Next serves; it ends when disposed. */
export interface NextServer extends AsyncDisposable {
  readonly url: string;
}

/** `next dev` on a copy of a folder, for Next writes into it. */
export async function startNext(
  name: string,
  environment: Readonly<Record<string, string>>,
): Promise<NextServer> {
  await mkdir(join(home, 'dist'), { recursive: true });
  const folder = await mkdtemp(join(home, 'dist', `${name}-`));
  await cp(join(home, name), folder, { recursive: true });
  const flags = ['dev', folder, '--hostname', '127.0.0.1', '--port', '0'];
  const child = spawn(process.execPath, [next, ...flags], {
    // With CI it installs nothing by itself.
    env: {
      ...process.env,
      ...{ CI: 'true', NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'development', NO_COLOR: '1' },
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  return {
    url: await readUrl(child.stdout),
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** What it says when it listens. */
async function readUrl(output: NodeJS.ReadableStream): Promise<string> {
  const said: string[] = [];
  // Not left early, so that what it says later is read as well.
  const lines = createInterface(output);
  const found = Promise.withResolvers<string>();
  lines.on('line', (line) => {
    said.push(line);
    const url = /Local: +(\S+)/.exec(line)?.[1];
    if (url !== undefined) found.resolve(url);
  });
  lines.on('close', () => found.reject(new Error(`Next ended early:\n${said.join('\n')}`)));
  return found.promise;
}
