import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { filesOf } from './archive.ts';
import { type PackedManifest, parseManifest } from './manifest.ts';

/** A packed package, read back. */
export interface Tarball {
  readonly path: string;
  readonly bytes: number;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly manifest: PackedManifest;
}

/** Reads one `.tgz`; throws when it holds no usable package.json. */
export async function readTarball(path: string): Promise<Tarball> {
  const packed = await readFile(path);
  const files = filesOf(packed);
  const manifest = files.get('package.json');
  if (!manifest) throw new Error(`${basename(path)} holds no package.json.`);
  return { path, bytes: packed.length, files, manifest: parseManifest(manifest.toString()) };
}

/** Every `.tgz` of a folder, by package name; throws when there is none, or two of one package. */
export async function readTarballs(folder: string): Promise<Tarball[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.tgz')).sort();
  if (names.length === 0) throw new Error(`No .tgz in ${folder}.`);
  const tarballs = await Promise.all(names.map((name) => readTarball(join(folder, name))));
  if (new Set(tarballs.map(({ manifest }) => manifest.name)).size < tarballs.length) {
    throw new Error(`Two tarballs of one package in ${folder}.`);
  }
  return tarballs;
}
