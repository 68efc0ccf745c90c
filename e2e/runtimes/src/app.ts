import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './command.ts';

const repository = join(import.meta.dirname, '../../..');
const probe = 'e2e/runtimes/src/probe';
const packages = ['contracts', 'usersig', 'http-core', 'callkit'];

/** A consumer of the packed packages, outside the repository, with the probe in it. */
export interface App {
  readonly folder: string;
  /** The probe's folder, inside it. */
  readonly probe: string;
}

/** Installs the packages from tarballs, as their users do; packs the working tree without them. */
export async function createApp(folder: string, tarballs: string | undefined): Promise<App> {
  const packed = tarballs ?? (await pack(join(folder, 'tarballs')));
  const names = await readdir(packed);
  const files = packages.map((name) => {
    const file = names.find((it) => new RegExp(`^trtc-kit-${name}-\\d.*\\.tgz$`).test(it));
    if (file === undefined) throw new Error(`No tarball of ${name} in ${packed}.`);
    return join(packed, file);
  });
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await run(['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', ...files], folder);
  // At the same paths as in the repository, so that what the probe imports is found.
  for (const path of [probe, 'packages/usersig/vectors']) {
    await cp(join(repository, path), join(folder, path), { recursive: true });
  }
  return { folder, probe: join(folder, probe) };
}

async function pack(out: string): Promise<string> {
  await mkdir(out);
  const pnpm = (...args: string[]) =>
    run(
      ['npx', 'pnpm@12', ...packages.map((name) => `--filter=./packages/${name}`), ...args],
      repository,
    );
  await pnpm('build');
  await pnpm('pack', '--pack-destination', out);
  return out;
}
