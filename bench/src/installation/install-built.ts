import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const packages = resolve(import.meta.dirname, '../../../packages');
const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
const scope = '@trtc-kit/';

/** The part of a package.json that an installation reads. */
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly publishConfig: { readonly exports: unknown };
}

/**
 * A folder with a package of ours and all it depends on, as a user has them installed: what
 * `pnpm build` gives, compiled here and now so that no older build is measured. It is removed when
 * disposed.
 */
export async function installBuilt(name: string) {
  const folder = await mkdtemp(join(tmpdir(), 'trtc-kit-bench-'));
  const remove = () => rm(folder, { recursive: true });
  try {
    await install(name, join(folder, 'node_modules'));
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder, [Symbol.asyncDispose]: remove };
}

async function install(name: string, modules: string): Promise<void> {
  const from = join(packages, name);
  const to = join(modules, scope, name);
  // The manifests of this repository, which a test holds to this form.
  const manifest = JSON.parse(await readFile(join(from, 'package.json'), 'utf8')) as Manifest;
  await build(from, join(to, 'dist'));
  const published = JSON.stringify({ ...manifest, exports: manifest.publishConfig.exports });
  await writeFile(join(to, 'package.json'), published);
  for (const dependency of Object.keys(manifest.dependencies ?? {})) {
    if (dependency.startsWith(scope)) await install(dependency.slice(scope.length), modules);
    else await link(dependency, { from, modules });
  }
}

async function link(
  dependency: string,
  { from, modules }: { readonly from: string; readonly modules: string },
): Promise<void> {
  const target = join(modules, dependency);
  await mkdir(dirname(target), { recursive: true });
  await rm(target, { force: true });
  await symlink(await realpath(join(from, 'node_modules', dependency)), target);
}

/** The `build` of a package, to another folder than its own. */
async function build(from: string, outDir: string): Promise<void> {
  const arguments_ = [tsc, '-p', 'tsconfig.build.json', '--outDir', outDir];
  await promisify(execFile)(process.execPath, arguments_, { cwd: from });
}
