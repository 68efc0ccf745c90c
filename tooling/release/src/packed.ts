import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkBins } from './consumer/bins.ts';
import { type Check, check, report } from './consumer/check.ts';
import { checkImports } from './consumer/imports.ts';
import { specifiersOf } from './consumer/specifiers.ts';
import { checkTypes } from './consumer/type-check.ts';
import { startRegistry } from './registry/registry.ts';
import { installRuntime, oldestPromised, ownRuntime } from './runtime.ts';
import { inTurn } from './shell/in-turn.ts';
import { interruption } from './shell/interruption.ts';
import { scratchFolder } from './shell/scratch-folder.ts';
import { createShell } from './shell/shell.ts';
import { readTarballs, type Tarball } from './tarball/tarball.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [given] = positionals;
if (given === undefined) throw new Error('Usage: release:packed FOLDER_OF_TARBALLS');

const shell = createShell(interruption());
const tarballs = await readTarballs(resolve(process.env.INIT_CWD ?? '.', given));
await using scratch = await scratchFolder('packed');
const upstream = (await shell('npm', ['config', 'get', 'registry'], { cwd: scratch.path })).trim();
await using registry = await startRegistry({ folder: scratch.path, upstream });
const { env } = registry;

const published = await inTurn(tarballs, 2, ({ path, manifest: { name, version } }) =>
  check(`publish ${name} ${version}`, () =>
    shell('npm', ['publish', path], { cwd: scratch.path, env }),
  ),
);
published.forEach(report);

const oldest = oldestPromised(tarballs);
const runtimes = [
  ownRuntime,
  await installRuntime(oldest, join(scratch.path, 'oldest-node'), shell),
];

async function checkPackage(tarball: Tarball): Promise<Check[]> {
  const { name } = tarball.manifest;
  const folder = join(scratch.path, 'consumers', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const installed = await check(`install ${name} alone`, () =>
    shell('npm', ['install', '--prefix', folder, name], { cwd: folder, env }),
  );
  if (installed.fault !== undefined) return [installed];
  const specifiers = specifiersOf(tarball);
  return [
    installed,
    ...(await checkImports({ folder, specifiers, runtimes, shell })),
    await checkTypes({ folder, specifiers, shell }),
    ...(await checkBins({ folder, tarball, runtimes, shell })),
  ];
}

const checks = await inTurn(tarballs, 2, async (tarball) => {
  const done = await checkPackage(tarball);
  done.forEach(report);
  return done;
});

const all = [...published, ...checks.flat()];
const failed = all.filter(({ fault }) => fault !== undefined).length;
if (failed > 0) process.exitCode = 1;
console.log(`${all.length - failed} passed, ${failed} failed`);
