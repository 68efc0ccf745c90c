import type { Linter } from 'eslint';
import { neverWritten } from './never-written.ts';
import { longestFunction } from './sizes.ts';

/** Rules for what is not a test: a test is a list, and a row of its table has many columns. */
export const sizeRules: Linter.RulesRecord = {
  '@typescript-eslint/max-params': ['error', { max: 3 }],
  'max-lines-per-function': ['error', longestFunction],
};

/** Rules for every TypeScript file, on top of the strict and stylistic sets. */
export const rules: Linter.RulesRecord = {
  '@typescript-eslint/no-import-type-side-effects': 'error',
  // As for the compiler, a leading underscore says that a name is there for its place only.
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
  ],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    // What is received is open: a default says that the rest is meant to be left.
    { considerDefaultExhaustiveForUnions: true },
  ],
  // `() => done()` reads better than a block around one call.
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // A number has one way to be printed; the other types do not.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  complexity: ['error', 10],
  eqeqeq: 'error',
  'max-depth': ['error', 3],
  'no-restricted-syntax': ['error', ...neverWritten],
};
