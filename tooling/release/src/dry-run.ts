import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { interruption } from './shell/interruption.ts';
import { scratchFolder } from './shell/scratch-folder.ts';
import { createShell } from './shell/shell.ts';
import { packRelease } from './pack-release.ts';
import { readChangelogs } from './changelogs.ts';
import { faultsOf } from './tarball/faults.ts';
import { summary } from './tarball/summary.ts';
import { readTarballs } from './tarball/tarball.ts';

const repository = resolve(import.meta.dirname, '../../..');
const { values } = parseArgs({ options: { out: { type: 'string' } } });

await using scratch = await scratchFolder('release');
// pnpm runs a script in the repository's root; a relative folder is meant from where it was typed.
const out = values.out
  ? resolve(process.env.INIT_CWD ?? '.', values.out)
  : join(scratch.path, 'tarballs');
await mkdir(out, { recursive: true });
for (const name of await readdir(out)) {
  if (/^trtc-kit-.*\.tgz$/.test(name)) await rm(join(out, name));
}

const clone = join(scratch.path, 'repository');
await packRelease({ repository, clone, out, shell: createShell(interruption()) });

const tarballs = await readTarballs(out);
const release = {
  versions: new Map(tarballs.map(({ manifest }) => [manifest.name, manifest.version])),
  changelogs: await readChangelogs(clone),
};
console.log(`\n${summary(tarballs)}\n`);

const faults = tarballs.flatMap((tarball) =>
  faultsOf(tarball, release).map((fault) => `${tarball.manifest.name}: ${fault}`),
);
for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0
    ? `${tarballs.length} packages are ready${values.out ? `, in ${out}` : ''}.`
    : `Not ready: ${faults.length} faults.`,
);
if (faults.length > 0) process.exitCode = 1;
