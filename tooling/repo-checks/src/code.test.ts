import { basename } from 'node:path';
import { longestFile } from '@trtc-kit/eslint-config/sizes';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { codePaths, read, sourcePaths } from './repository.ts';

test('there is code to check', () => {
  expect(codePaths.length).toBeGreaterThan(20);
});

test(`no file is longer than ${longestFile} lines`, () => {
  const long = codePaths
    .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longestFile);
  expect(long).toEqual([]);
});

test('every file is named in kebab-case, and for one thing', () => {
  const vague = /^(?:common|constants|helpers?|misc|shared|types|utils?)$/;
  const unclear = codePaths.filter((path) => {
    const [name = ''] = basename(path).split('.');
    return (
      !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) ||
      path.split(/[/.]/).some((part) => vague.test(part))
    );
  });
  expect(unclear).toEqual([]);
});

test('no source silences the compiler or the linter', () => {
  const silenced = /@ts-(?:ignore|nocheck|expect-error)|eslint-(?:disable|enable)|prettier-ignore/;
  expect(sourcePaths.filter((path) => silenced.test(read(path)))).toEqual([]);
});

test('no source has the type any', () => {
  const parsed = (path: string) => ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest);
  expect(sourcePaths.filter((path) => hasAny(parsed(path)))).toEqual([]);
});

function hasAny(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return true;
  return ts.forEachChild(node, hasAny) ?? false;
}
