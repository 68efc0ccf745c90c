import { importsOf } from '@trtc-kit/eslint-config/imports';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

/** Whether lint refuses a line of code in a file of a workspace. */
function isRefused(workspace: string, path: string, code: string): boolean {
  const parsed = { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } };
  const findings = new Linter().verify(code, [parsed, ...importsOf(workspace)], path);
  const rules = findings.map(({ ruleId }) => ruleId);
  // Anything else would be a line that does not parse, and proves nothing.
  expect(['no-restricted-imports', 'no-restricted-syntax']).toEqual(expect.arrayContaining(rules));
  return rules.length > 0;
}

describe('lint lets through', () => {
  test.each([
    ['callkit', 'src/a.ts', `import { a } from '@trtc-kit/http-core';`],
    ['callkit', 'src/a.ts', `import type { a } from '@trtc-kit/contracts/call';`],
    ['callkit', 'src/deep/a.ts', `export * from '../b.ts';`],
    ['callkit', 'src/a.test.ts', `import { test } from 'vitest';`],
    ['callkit', 'src/a.test.ts', `import { createServer } from 'node:http';`],
    ['contracts', 'src/openapi/a.ts', `import { a } from 'openapi3-ts/oas31';`],
    ['contracts', 'scripts/a.ts', `import { a } from '../src/index.ts';`],
    ['usersig', 'src/a.ts', `import { createHmac } from 'node:crypto';`],
    ['demo', 'src/a.ts', `import { a } from '@trtc-kit/emulator/control';`],
    ['demo', 'src/a.ts', `const a = await import('picocolors');`],
  ])('%s, %s: %s', (workspace, path, code) => {
    expect(isRefused(workspace, path, code)).toBe(false);
  });
});

describe('lint refuses', () => {
  test.each([
    ['callkit', 'src/a.ts', `import { a } from '@trtc-kit/usersig';`],
    ['callkit', 'src/a.ts', `import { a } from '@trtc-kit/http-core-more';`],
    ['callkit', 'src/a.ts', `export * from 'zod';`],
    ['callkit', 'src/a.ts', `import { readFile } from 'node:fs';`],
    ['callkit', 'src/a.ts', `const a = await import('ky');`],
    ['callkit', 'src/a.ts', `type A = import('ky').Options;`],
    ['callkit', 'src/a.ts', `import { a } from '../../contracts/src/index.ts';`],
    ['callkit', 'src/a.test.ts', `import { a } from '@trtc-kit/emulator';`],
    ['contracts', 'src/room/a.ts', `import { a } from 'openapi3-ts/oas31';`],
    ['emulator', 'src/a.ts', `import { a } from '@trtc-kit/http-core';`],
    ['webhooks', 'src/a.ts', `import { a } from '@trtc-kit/demo';`],
    ['demo', 'src/a.ts', `import { a } from '../../../packages/callkit/src/index.ts';`],
  ])('%s, %s: %s', (workspace, path, code) => {
    expect(isRefused(workspace, path, code)).toBe(true);
  });
});
