import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** The files that are in git or about to be, by their path from the root. */
export const paths: readonly string[] = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 },
)
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)));

/** The text of a file of the repository. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The hand-written code. */
export const codePaths = paths.filter(
  (path) => /^(?:packages|apps|tooling|e2e|examples|bench)\//.test(path) && /\.[jt]sx?$/.test(path),
);

/** The code that users run: not its tests, nor what only this repository runs. */
export const sourcePaths = codePaths.filter(
  (path) => /^(?:packages|apps)\/[^/]+\/src\//.test(path) && !/\.test(?:-d)?\.tsx?$/.test(path),
);
