import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './command.ts';

/** The runtimes as npm packages. Installed for a run only: together they weigh 350 MB. */
const versions = {
  bun: '1.4.5',
  deno: '2.9.6',
  node: '22.18.0',
  workerd: '1.20261117.1',
} as const;

/** The path of an installed runtime's command. */
export type Executable = (name: keyof typeof versions) => string;

/** Installs the runtimes in a folder below this one. */
export async function installRuntimes(folder: string): Promise<Executable> {
  const home = join(folder, 'runtimes');
  await mkdir(home);
  await writeFile(join(home, 'package.json'), '{ "private": true }');
  const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  await run(['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', ...wanted], home);
  return (name) => join(home, 'node_modules/.bin', name);
}
