import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The modules of Node that a file and everything it imports need. */
function builtinsBehind(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  const imported = Array.from(
    source.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)';/gms),
    ([, specifier = '']) => specifier,
  );
  return imported.flatMap((specifier) => {
    if (specifier.startsWith('node:')) return [specifier];
    return specifier.startsWith('.') ? builtinsBehind(join(dirname(file), specifier), seen) : [];
  });
}

/** What such a file uses of Node without importing it. */
function globalsBehind(file: string): string[] {
  const seen = new Set<string>();
  builtinsBehind(file, seen);
  return [...seen].filter((path) => {
    const code = readFileSync(path, 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
    return /\b(?:Buffer|process|setImmediate)[.(]/.test(code);
  });
}

const entry = (name: string) => join(import.meta.dirname, name);

// Workers, Deno and Bun have these.
const everywhere = ['node:crypto', 'node:net'];

describe.each(['index.ts', 'fetch.ts', 'testing.ts', 'aws-lambda.ts'])('%s', (name) => {
  test('runs wherever fetch does, with hashes and addresses as Node has them', () => {
    expect(existsSync(entry(name))).toBe(true);
    const needed = builtinsBehind(entry(name)).filter((builtin) => builtin !== 'node:buffer');
    expect(needed.filter((builtin) => !everywhere.includes(builtin))).toEqual([]);
    expect(globalsBehind(entry(name)).filter((path) => !path.includes('aws-lambda'))).toEqual([]);
  });
});

test('only the SQLite inbox needs SQLite', () => {
  expect(builtinsBehind(entry('sqlite.ts'))).toContain('node:sqlite');
  expect(builtinsBehind(entry('index.ts'))).toContain('node:crypto');
});
