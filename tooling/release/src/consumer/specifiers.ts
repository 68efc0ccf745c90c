import { matchesGlob } from 'node:path';
import type { Tarball } from '../tarball/tarball.ts';

/** What a user may write after `from`: one per export, a pattern being tried with its first file. */
export function specifiersOf({ manifest, files }: Tarball): string[] {
  const modules = Object.entries(manifest.exports).filter(([, target]) => !isStyle(target));
  return modules.map(([subpath, target]) => {
    const path = `${manifest.name}${subpath.slice(1)}`;
    if (!path.includes('*') || typeof target !== 'string') return path;
    const [before = '', after = ''] = target.replace(/^\.\//, '').split('*');
    const file = [...files.keys()].sort().find((name) => matchesGlob(name, `${before}*${after}`));
    return path.replace('*', file?.slice(before.length, file.length - after.length) ?? '*');
  });
}

// A style sheet is for a bundler; Node cannot import it.
function isStyle(target: unknown): boolean {
  return typeof target === 'string' && target.endsWith('.css');
}
