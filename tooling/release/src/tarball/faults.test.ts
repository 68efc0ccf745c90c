import { expect, test } from 'vitest';
import { faultsOf, type Release } from './faults.ts';
import type { PackedManifest } from './manifest.ts';
import type { Tarball } from './tarball.ts';

const manifest: PackedManifest = {
  name: '@trtc-kit/callkit',
  version: '0.1.0',
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  dependencies: { '@trtc-kit/contracts': '^0.1.0', ky: '^2.1.0' },
};
const contents = {
  LICENSE: 'MIT',
  'README.md': '# callkit',
  'dist/index.js': '',
  'dist/index.d.ts': '',
};
const release: Release = {
  versions: new Map([['@trtc-kit/contracts', '0.1.0']]),
  changelogs: new Map([['@trtc-kit/callkit', '# @trtc-kit/callkit\n\n## 0.1.0\n']]),
};

interface Changes {
  readonly manifest?: Partial<PackedManifest>;
  readonly files?: Record<string, string | undefined>;
}

function faultsWith(changes: Changes): string[] {
  const files = new Map<string, Buffer>();
  const all: Record<string, string | undefined> = { ...contents, ...changes.files };
  for (const [path, text] of Object.entries(all)) {
    if (text !== undefined) files.set(path, Buffer.from(text));
  }
  const tarball: Tarball = {
    path: 'callkit.tgz',
    bytes: 1,
    files,
    manifest: { ...manifest, ...changes.manifest },
  };
  return faultsOf(tarball, release);
}

test('finds nothing wrong with a package that is ready', () => {
  expect(faultsWith({})).toEqual([]);
});

test.each<[string, Changes, string]>([
  [
    'a range of the workspace',
    { manifest: { dependencies: { ky: 'catalog:' } } },
    'ky has the range catalog:, which means nothing outside.',
  ],
  [
    'a sibling of another release',
    { manifest: { dependencies: { '@trtc-kit/contracts': '^0.0.9' } } },
    '@trtc-kit/contracts has the range ^0.0.9, but 0.1.0 is released with it.',
  ],
  [
    'an entry into the source',
    { manifest: { exports: { '.': './src/index.ts' } } },
    'exports["."] is ./src/index.ts: source, not what was built.',
  ],
  [
    'an entry that leads nowhere',
    { files: { 'dist/index.d.ts': undefined } },
    'exports["."].types is ./dist/index.d.ts, which is not in the tarball.',
  ],
  [
    'a pattern that matches no file',
    { manifest: { exports: { './openapi/*.json': './openapi/*.json' } } },
    'exports["./openapi/*.json"] is ./openapi/*.json, which is not in the tarball.',
  ],
  ['a missing licence', { files: { LICENSE: undefined } }, 'LICENSE is missing.'],
  [
    'a packed test',
    { files: { 'src/index.test.ts': '' } },
    'src/index.test.ts is for development only.',
  ],
  [
    'a version no changeset raised',
    { manifest: { version: '0.0.0' } },
    'The version is still 0.0.0: no changeset names the package.',
  ],
  [
    'a package without a changelog',
    { manifest: { name: '@trtc-kit/other' } },
    'It has no CHANGELOG.md.',
  ],
  [
    'a version that its changelog leaves out',
    { manifest: { version: '0.2.0' } },
    'CHANGELOG.md says nothing of 0.2.0.',
  ],
])('names %s', (_, changes, fault) => {
  expect(faultsWith(changes)).toEqual([fault]);
});
