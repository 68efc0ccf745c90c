import { access, constants, glob, realpath } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';

// Debian keeps them beside the version and out of the PATH.
const debian = '/usr/lib/postgresql/*/bin';

/** The folder of `initdb` and `postgres`, the newest where Debian has several; nothing without. */
export async function findBinaries(): Promise<string | undefined> {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = await Array.fromAsync(glob(debian));
  const newestFirst = found.sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
  for (const folder of [...onPath, ...newestFirst]) {
    const initdb = join(folder, 'initdb');
    // What is linked from elsewhere has the other one beside it there.
    if (!(await isExecutable(initdb))) continue;
    const home = dirname(await realpath(initdb));
    if (await isExecutable(join(home, 'postgres'))) return home;
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
