import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const app = resolve(import.meta.dirname, '../../..');
const built = join(app, 'dist');
const builder = join(import.meta.dirname, 'run-vite.ts');

/**
 * Builds the page with Vite, unless it is there already for these very sources; gives the folder it is
 * in. Several processes may do so at once.
 */
export async function buildPage(): Promise<string> {
  const target = join(built, `page-${await digestOfSources()}`);
  if (existsSync(target)) return target;
  await mkdir(built, { recursive: true });
  const scratch = await mkdtemp(join(built, 'building-'));
  try {
    // In a process of its own: it takes a while to load, is seldom needed, and makes of React what
    // NODE_ENV says, whatever runs this.
    const variables = { ...process.env, NODE_ENV: 'production' };
    await promisify(execFile)(process.execPath, [builder, scratch], { env: variables });
    await removeOthers(target, scratch);
    await rename(scratch, target).catch((error: unknown) => {
      // Another process was faster, with the same.
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return target;
}

/** Pages of earlier sources, and what a build that was broken off has left. */
async function removeOthers(target: string, scratch: string): Promise<void> {
  const paths = (await readdir(built)).map((name) => join(built, name));
  const others = paths.filter((path) => path !== target && path !== scratch);
  await Promise.all(
    others.map(async (path) => {
      const found = await stat(path).catch(() => undefined);
      // Whoever serves a page has read it as a whole; what is young may still be under way.
      if (found !== undefined && Date.now() - found.mtimeMs < patience) return;
      await rm(path, { recursive: true, force: true });
    }),
  );
}

/** Milliseconds that no build takes. */
const patience = 600_000;

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await sourcePaths()) {
    hash
      .update(relative(app, path))
      .update('\0')
      .update(await readFile(path))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

async function sourcePaths(): Promise<readonly string[]> {
  const folders = await Promise.all(
    ['src/client', 'src/api'].map(async (folder) => {
      const entries = await readdir(join(app, folder), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
        .map(({ name, parentPath }) => join(parentPath, name));
    }),
  );
  const others = [
    'package.json',
    '../../pnpm-lock.yaml',
    'src/server/page/run-vite.ts',
    'src/server/page/vite-settings.ts',
  ];
  const tokens = fileURLToPath(import.meta.resolve('@trtc-kit/emulator/page/tokens.css'));
  return [...folders.flat(), ...others.map((path) => join(app, path)), tokens].sort();
}
