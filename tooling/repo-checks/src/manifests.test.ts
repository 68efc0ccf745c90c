import { arrows } from '@trtc-kit/eslint-config/arrows';
import { describe, expect, test } from 'vitest';
import { type Manifest, published, workspaces } from './manifests.ts';
import { paths } from './repository.ts';

const isInternal = (name: string) => name.startsWith('@trtc-kit/');

function rangesOf(manifest: Manifest): [name: string, range: string][] {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  return [dependencies, devDependencies, optionalDependencies].flatMap((ranges) =>
    Object.entries(ranges ?? {}),
  );
}

describe.each(workspaces)('$folder', ({ folder, manifest }) => {
  test('is under the MIT license', () => {
    expect(manifest.license).toBe('MIT');
  });

  test('is published exactly when it is under packages', () => {
    expect(manifest.private ?? false).toBe(!folder.startsWith('packages/'));
  });

  test('takes outside versions from the catalog and its siblings from the workspace', () => {
    const elsewhere = rangesOf(manifest).filter(([name, range]) =>
      isInternal(name) ? !range.startsWith('workspace:') : range !== 'catalog:',
    );
    expect(elsewhere).toEqual([]);
  });
});

describe.each(published)('$manifest.name', ({ folder, short, manifest }) => {
  test('depends on exactly what the arrows of ARCHITECTURE.md allow', () => {
    expect(Object.keys(manifest.dependencies ?? {}).sort()).toEqual(
      [...(arrows[short]?.dependencies ?? [])].sort(),
    );
    const peers = Object.keys(arrows[short]?.optional ?? {}).sort();
    expect(Object.keys(manifest.peerDependencies ?? {}).sort()).toEqual(peers);
    const optional = peers.map((name) => [name, { optional: true }] as const);
    expect(manifest.peerDependenciesMeta ?? {}).toEqual(Object.fromEntries(optional));
    expect(manifest.optionalDependencies).toBeUndefined();
  });

  test('tests itself without another published package', () => {
    const siblings = published.map((sibling) => sibling.manifest.name);
    expect(siblings.filter((name) => manifest.devDependencies?.[name])).toEqual([]);
  });

  test('says which files and which Node it is published with', () => {
    expect(manifest.files).toContain('dist');
    expect(manifest.publishConfig?.access).toBe('public');
    expect(manifest.engines).toEqual({ node: '>=22.18' });
  });

  test('exports once published what it exports in the workspace', () => {
    expect(manifest.publishConfig?.exports).toEqual(builtExports(manifest));
    expect(manifest.exports).toHaveProperty(['.'], './src/index.ts');
  });

  test('has a README, a tsconfig for its build and its lint', () => {
    const needed = ['README.md', 'tsconfig.build.json', 'eslint.config.js', 'vitest.config.ts'];
    expect(needed.filter((name) => !paths.includes(`${folder}/${name}`))).toEqual([]);
  });
});

test('every package of ARCHITECTURE.md has its arrows, and no other', () => {
  expect(published.map(({ short }) => short).sort()).toEqual(Object.keys(arrows).sort());
});

function builtExports({ exports = {} }: Manifest): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(exports).map(([subpath, target]) => {
      const source = /^\.\/src\/(.+)\.ts$/.exec(String(target))?.[1];
      if (source === undefined) return [subpath, target];
      return [subpath, { types: `./dist/${source}.d.ts`, default: `./dist/${source}.js` }];
    }),
  );
}
