import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutNpmSettings } from './registry/registry.ts';
import type { Shell } from './shell/shell.ts';
import type { Tarball } from './tarball/tarball.ts';

/** A Node to run packages under. */
export interface Runtime {
  readonly version: string;
  readonly executable: string;
}

/** The Node this process runs under: the workspace's own. */
export const ownRuntime: Runtime = {
  version: process.versions.node,
  executable: process.execPath,
};

/** The oldest Node that `engines` of the packages promises; throws when they disagree. */
export function oldestPromised(tarballs: readonly Tarball[]): string {
  const [engine = '', ...others] = new Set(tarballs.map(({ manifest }) => manifest.engines?.node));
  const floor = /^>=(\d+\.\d+)$/.exec(engine)?.[1];
  if (floor !== undefined && others.length === 0) return `${floor}.0`;
  throw new Error(`engines.node is to be the same ">=MAJOR.MINOR" everywhere, not ${engine}.`);
}

/** Installs a Node of the given version into a new folder. */
export async function installRuntime(
  version: string,
  folder: string,
  shell: Shell,
): Promise<Runtime> {
  await mkdir(folder);
  const args = ['install', '--prefix', folder, '--no-save', '--prefer-offline', `node@${version}`];
  await shell('npm', args, { cwd: folder, env: withoutNpmSettings(process.env) });
  return { version, executable: join(folder, 'node_modules/node/bin/node') };
}
