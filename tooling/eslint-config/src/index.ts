import { join } from 'node:path';
import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import type { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { files } from './files.ts';
import { importsOf } from './imports.ts';
import { rules, sizeRules } from './rules.ts';
import { longestFile } from './sizes.ts';

// One program for every file: one for each workspace takes more than twice as long.
const root = join(import.meta.dirname, '../../..');
const everything = join(root, 'tsconfig.all.json');
// But for those of a browser, which have other globals.
const browser = ['packages/emulator/src/page/client', 'apps/dashboard/src/client'].map((folder) =>
  join(root, folder, 'tsconfig.json'),
);

const defaultExports = { direct: true, named: true, defaultFrom: true, namedFrom: true };

/**
 * The lint configuration of one workspace.
 *
 * @param name its folder's name, by which its import boundaries are looked up
 * @param directory its folder
 */
export function workspace(name: string, directory: string): Linter.Config[] {
  return defineConfig(
    { ignores: files.ignored },
    // A finding is mended where it is, or the rule is discussed here.
    { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
    eslint.configs.recommended,
    tseslint.configs.strictTypeChecked,
    tseslint.configs.stylisticTypeChecked,
    {
      languageOptions: {
        parserOptions: { project: [everything, ...browser], tsconfigRootDir: directory },
      },
    },
    { files: files.typed, rules },
    { rules: { 'max-lines': ['error', longestFile] } },
    { files: files.typed, ignores: files.test, rules: sizeRules },
    // The asymmetric matchers of vitest (`expect.any(String)`) are typed `any`.
    { files: files.test, rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
    {
      ignores: files.config,
      rules: { 'no-restricted-exports': ['error', { restrictDefaultExports: defaultExports }] },
    },
    importsOf(name),
    // Configuration in JavaScript has no tsconfig to take types from.
    { files: files.plain, extends: [tseslint.configs.disableTypeChecked] },
  );
}
