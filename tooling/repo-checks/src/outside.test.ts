import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { paths, read } from './repository.ts';

const texts = paths
  .map((path) => ({ path, text: read(path) }))
  .filter(({ text }) => !text.includes('\0'));

/** Where `pattern` is found: the path and what was found, once each. */
function mentions(pattern: RegExp): string[] {
  return texts.flatMap(({ path, text }) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`${path}: ${found.trim()}`];
  });
}

const registryHost = new RegExp(
  [
    /\b(?:registry|mirrors?|artifactory|nexus|npmjs|npmmirror|yarnpkg|pypi|pythonhosted|crates)/,
    /\.(?:[a-z0-9-]+\.)*(?:com|org|net|io|dev|cn|local|internal)\b/,
  ]
    .map(({ source }) => source)
    .join(''),
);

test('no file names the host of a package registry', () => {
  // Lock file and settings leave the registry to the machine, so that any mirror serves.
  expect(mentions(registryHost)).toEqual([]);
});

test('no file names the registry of the machine it was written on', () => {
  const configured = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' });
  const { host } = new URL(configured.trim());
  expect(texts.filter(({ text }) => text.includes(host)).map(({ path }) => path)).toEqual([]);
});

test('no file names a path of the machine it was written on', () => {
  expect(mentions(/(?<![\w.:/-])\/(?:work|root|home\/\w+|Users\/\w+)\/|\b[A-Z]:\\Users\\/)).toEqual(
    [],
  );
});
