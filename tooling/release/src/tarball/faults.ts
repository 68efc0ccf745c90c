import { matchesGlob } from 'node:path';
import { exportTargets, type PackedManifest } from './manifest.ts';
import type { Tarball } from './tarball.ts';

/** What the tarballs of one release must agree with, by package name. */
export interface Release {
  readonly versions: ReadonlyMap<string, string>;
  readonly changelogs: ReadonlyMap<string, string>;
}

/** What is wrong with a tarball, one sentence each; nothing when it may be published. */
export function faultsOf(tarball: Tarball, { versions, changelogs }: Release): string[] {
  const { manifest } = tarball;
  return [
    ...rangeFaults(manifest, versions),
    ...entryFaults(tarball),
    ...fileFaults(tarball),
    ...versionFaults(manifest, changelogs.get(manifest.name)),
  ];
}

function rangeFaults(manifest: PackedManifest, versions: Release['versions']): string[] {
  const { dependencies = {}, peerDependencies = {}, devDependencies = {} } = manifest;
  const all = Object.entries({ ...devDependencies, ...peerDependencies, ...dependencies });
  const local = all
    .filter(([, range]) => /^(?:workspace|catalog|link|file):/.test(range))
    .map(([name, range]) => `${name} has the range ${range}, which means nothing outside.`);
  const siblings = Object.entries(dependencies).flatMap(([name, range]) => {
    const version = versions.get(name);
    if (version === undefined || range === `^${version}`) return [];
    return [`${name} has the range ${range}, but ${version} is released with it.`];
  });
  return [...local, ...siblings];
}

function entryFaults({ manifest, files }: Tarball): string[] {
  const { main, types } = manifest;
  const entries = exportTargets(manifest);
  if (main !== undefined) entries.push({ place: 'main', target: main });
  if (types !== undefined) entries.push({ place: 'types', target: types });
  const paths = [...files.keys()];
  return entries.flatMap(({ place, target }) => {
    const path = target.replace(/^\.\//, '');
    if (path.startsWith('src/')) return [`${place} is ${target}: source, not what was built.`];
    const found = paths.some((file) => matchesGlob(file, path));
    return found ? [] : [`${place} is ${target}, which is not in the tarball.`];
  });
}

const belongsElsewhere = /\.test(?:-d)?\.|(?:^|\/)(?:vitest|eslint)\.config\.|\.tsbuildinfo$/;

function fileFaults({ files }: Tarball): string[] {
  const missing = ['LICENSE', 'README.md'].filter((name) => !files.has(name));
  const extra = [...files.keys()].filter((path) => belongsElsewhere.test(path));
  return [
    ...missing.map((name) => `${name} is missing.`),
    ...extra.map((path) => `${path} is for development only.`),
  ];
}

function versionFaults({ version }: PackedManifest, changelog: string | undefined): string[] {
  if (version === '0.0.0') return ['The version is still 0.0.0: no changeset names the package.'];
  if (changelog === undefined) return ['It has no CHANGELOG.md.'];
  const heading = changelog.split('\n').includes(`## ${version}`);
  return heading ? [] : [`CHANGELOG.md says nothing of ${version}.`];
}
