import type { Shell } from './shell/shell.ts';

/** What a packing run reads and writes. */
export interface PackOptions {
  /** The repository whose last commit is packed. */
  readonly repository: string;
  /** Where to clone it; must not exist. */
  readonly clone: string;
  /** The folder that receives the tarballs. */
  readonly out: string;
  readonly shell: Shell;
}

const publishable = ['--recursive', '--filter', './packages/*'];

/**
 * Does in a clone what a release would do, up to the tarballs: versions, changelogs, build, pack.
 * The repository itself is not touched.
 */
export async function packRelease({ repository, clone, out, shell }: PackOptions): Promise<void> {
  const pnpm = (...args: string[]) => shell('npx', ['pnpm@12', ...args], { cwd: clone });
  const steps: [title: string, step: () => Promise<string>][] = [
    ['clone', () => shell('git', ['clone', '--quiet', repository, clone], { cwd: repository })],
    ['install', () => pnpm('install', '--frozen-lockfile', '--prefer-offline')],
    ['version', () => pnpm('exec', 'changeset', 'version')],
    ['build', () => pnpm('build')],
    ['pack', () => pnpm(...publishable, 'pack', '--pack-destination', out)],
  ];
  for (const [title, step] of steps) {
    const start = performance.now();
    await step();
    console.log(`${title.padEnd(8)}${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}
