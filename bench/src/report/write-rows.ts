import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Row } from './row.ts';

const folder = resolve(import.meta.dirname, '../../results');

/** Writes the rows of a bench to `bench/results/<name>.json`. */
export async function writeRows(name: string, rows: readonly Row[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(resolve(folder, `${name}.json`), `${JSON.stringify(rows, undefined, 2)}\n`);
}
