import { join } from 'node:path';
import type { Runtime } from '../runtime.ts';
import type { Shell } from '../shell/shell.ts';
import type { Tarball } from '../tarball/tarball.ts';
import { check, type Check } from './check.ts';

/** What to run, from where, and with what. */
export interface BinOptions {
  /** The folder in which the package was installed. */
  readonly folder: string;
  readonly tarball: Tarball;
  readonly runtimes: readonly Runtime[];
  readonly shell: Shell;
}

/** Checks that each command of a package starts in each runtime, and knows its own version. */
export async function checkBins(options: BinOptions): Promise<Check[]> {
  const { folder, tarball, runtimes, shell } = options;
  const { name, version, bin = {} } = tarball.manifest;
  const checks: Check[] = [];
  for (const [command, path] of Object.entries(bin)) {
    for (const { version: node, executable } of runtimes) {
      const file = join(folder, 'node_modules', name, path);
      const title = `${command} --version, Node ${node}`;
      const told = async () => {
        const said = await shell(executable, [file, '--version'], { cwd: folder });
        if (said.trim() !== version) throw new Error(`It says ${said}, not ${version}.`);
      };
      checks.push(await check(title, told));
    }
  }
  return checks;
}
