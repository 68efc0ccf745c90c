import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createArchive, type Archive } from '@trtc-kit/records';
import { sqliteStore } from '@trtc-kit/records/sqlite';
import { generateCalls, saidAbout } from '@trtc-kit/records/testing';

/** Whose calls they are. */
export const sdkAppId = 1400000000;

/** What callbacks of more of them prove themselves with. */
export const urlSecret = 'open-sesame';

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
  return createArchive({ store: sqliteStore({ path: await millionFile() }), clock });
}

/** A copy of that file, to which more may be added; it is removed in the end. */
export async function copyMillionCalls(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = join(scratch, 'copy.db');
  const remove = async () => {
    const files = ['', '-wal', '-shm'].map((end) => `${path}${end}`);
    await Promise.all(files.map((file) => rm(file, { force: true })));
  };
  await remove();
  await copyFile(await millionFile(), path);
  return { path, [Symbol.asyncDispose]: remove };
}

async function millionFile(): Promise<string> {
  const path = join(scratch, `million-${await digestOfSources()}.db`);
  if (!existsSync(path)) await fill(path);
  return path;
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
  for (const call of generateCalls({ count, from: now - year, to: now, sdkAppId })) {
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
