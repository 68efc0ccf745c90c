import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createArchive, type Archive } from '@trtc-kit/records';
import { sqliteStore } from '@trtc-kit/records/sqlite';
import { generateCalls, saidAbout } from '@trtc-kit/records/testing';

/** When the calls end. */
export const now = Date.UTC(2026, 0, 31, 20);

const year = 365 * 86_400_000;
const count = 1_000_000;
const scratch = join(import.meta.dirname, 'scratch');
const records = resolve(import.meta.dirname, '../../packages/records/src');
const clock = { now: () => now, schedule: () => () => undefined };

/**
 * An archive with a million calls of a year, in a file. It takes a minute to fill, so it is kept until
 * the sources that fill it change.
 */
export async function openMillionCalls(): Promise<Archive> {
  const path = join(scratch, `million-${await digestOfSources()}.db`);
  if (!existsSync(path)) await fill(path);
  return createArchive({ store: sqliteStore({ path }), clock });
}

async function fill(path: string): Promise<void> {
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  const unfinished = `${path}.unfinished`;
  const archive = await createArchive({ store: sqliteStore({ path: unfinished }), clock });
  await archive.addAll(say());
  await archive.close();
  await rename(unfinished, path);
}

function* say() {
  for (const call of generateCalls({ count, from: now - year, to: now })) {
    yield* saidAbout(call, 'recordV4');
  }
}

async function digestOfSources(): Promise<string> {
  const entries = await readdir(records, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test'))
    .map(({ name, parentPath }) => join(parentPath, name))
    .sort();
  const hash = createHash('sha256');
  for (const path of paths) hash.update(await readFile(path));
  return hash.digest('hex').slice(0, 12);
}
