import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import ts from 'typescript';
import { createLanguageService, inMemory, problemsIn } from '../test/language-service.ts';

const home = resolve(import.meta.dirname, '..');
const root = resolve(home, '..');
const readmes = globSync(['README.md', '{apps,packages}/*/README.md'], { cwd: root }).sort();
const sources = globSync('packages/*/src/**/*.ts', { cwd: root })
  .filter((path) => !/\.test(-d)?\.ts$/.test(path))
  .sort();

// What the examples call a database that their readers have.
const exampleDatabase = 'postgres://localhost/calls';

/** A block of TypeScript that a reader may copy. */
interface Example {
  readonly name: string;
  /** Where the compiler is told it is. */
  readonly file: string;
  readonly code: string;
  /** What it says it prints, a line each: a comment behind `console.log(…);` or after `prints:`. */
  readonly output: readonly string[];
}

const promise = /(?:console\.log\(.*\); \/\/ |\/\/ .*\bprints: )(.*)$/gm;
const examples = [...readmes, ...sources].flatMap((path): Example[] => {
  const blocks = readFileSync(join(root, path), 'utf8').matchAll(/^(?: *\* )?```ts\n(.*?)```/gms);
  return Array.from(blocks, ([, block = ''], index) => {
    const code = path.endsWith('.md') ? block : block.replaceAll(/^ *\* ?/gm, '');
    const name = `${path} (${(index + 1).toString()})`;
    const output = Array.from(code.matchAll(promise), ([, said = '']) => said);
    return { name, file: inMemory(`${name.replaceAll(/\W+/g, '-')}.ts`), code, output };
  });
});

test.each(readmes)('%s has an example', (path) => {
  expect(examples.filter(({ name }) => name.startsWith(`${path} `))).not.toEqual([]);
});

describe('an example compiles under the strict settings of this repository', () => {
  let service: ts.LanguageService;

  // Reading every package and the libraries around them takes a few seconds, once.
  beforeAll(() => {
    const files = new Map(examples.map(({ file, code }) => [file, code]));
    service = createLanguageService(files, {
      moduleDetection: ts.ModuleDetectionKind.Force,
      // An example may stop where its reader goes on.
      noUnusedLocals: false,
    });
    problemsIn(service, examples[0]?.file ?? '');
  }, 60_000);

  test.each(examples)('$name', ({ file }) => {
    expect(problemsIn(service, file)).toEqual([]);
  });
});

// An example that says what it prints is held to it, and so needs no network and no account. One
// that serves waits for others to call: the tests of its own package do.
describe('an example runs in plain Node and prints what it says', () => {
  const run = promisify(execFile);
  const runnable = examples.filter(
    ({ code, output }) => output.length > 0 && !code.includes('createServer('),
  );

  const needsPostgres = ({ code }: Example) => code.includes(exampleDatabase);
  const server = process.env.TRTC_KIT_POSTGRES_URL;

  const prints = async ({ code, output }: Example) => {
    const text = server === undefined ? code : code.replaceAll(exampleDatabase, server);
    const options = ['--input-type=module-typescript', '--eval', text];
    const { stdout } = await run(process.execPath, options, { cwd: home, timeout: 25_000 });
    expect(stdout.trimEnd().split('\n')).toEqual(output);
  };

  const embedded = runnable.filter((example) => !needsPostgres(example));
  test.concurrent.each(embedded)('$name', prints, 30_000);

  // Those need a server: `pnpm postgres` starts one.
  const onServer = test.skipIf(server === undefined);
  onServer.each(runnable.filter(needsPostgres))('$name on PostgreSQL', prints, 30_000);
});
