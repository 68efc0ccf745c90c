import { basename } from 'node:path';
import type { Tarball } from './tarball.ts';

/** A table of tarballs: file, package, version, size, number of files. */
export function summary(tarballs: readonly Tarball[]): string {
  const rows = tarballs.map(({ path, bytes, files, manifest }) => [
    basename(path),
    manifest.version,
    `${(bytes / 1024).toFixed(1)} kB`,
    `${files.size} files`,
  ]);
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}
