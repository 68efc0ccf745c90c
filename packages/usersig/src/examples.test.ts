import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const home = join(import.meta.dirname, '..');
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => `src/${file}`);

const examples = ['README.md', ...files].flatMap((file) => {
  const text = readFileSync(join(home, file), 'utf8');
  return Array.from(text.matchAll(/```ts\n(.*?)```/gs), ([, block = '']) => ({
    file,
    code: block.replace(/^ \* ?/gm, ''),
  }));
});

test('the entry points and the README have examples', () => {
  expect(examples.map(({ file }) => file)).toEqual([
    'README.md',
    'src/decode-user-sig.ts',
    'src/explain-user-sig.ts',
    'src/sign-private-map-key.ts',
    'src/sign-user-sig.ts',
    'src/user-sig-provider.ts',
    'src/verify-user-sig.ts',
  ]);
});

test.each(examples)(
  'the example in $file runs in plain Node and prints what it says',
  async ({ code }) => {
    const promised = Array.from(
      code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm),
      ([, text = '']) => text,
    );
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: home,
    });
    expect(promised).not.toEqual([]);
    expect(stdout).toBe(promised.map((text) => `${text}\n`).join(''));
  },
);
