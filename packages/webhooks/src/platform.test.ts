import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test|\.test-d)\.ts$/.test(file))
  .map((file) => ({ file, source: readFileSync(join(import.meta.dirname, file), 'utf8') }));
const ofNode = /from 'node:|\b(Buffer|process|setImmediate)[.(]/;

test('only the node adapter needs Node, so that the rest runs wherever fetch does', () => {
  const needing = files.filter(({ source }) => ofNode.test(source)).map(({ file }) => file);
  expect(needing.length).toBeGreaterThan(0);
  expect(needing.filter((file) => !file.startsWith('node'))).toEqual([]);
});

test('the core does not import the node adapter', () => {
  const core = files.filter(({ file }) => !file.startsWith('node'));
  expect(core.map(({ file }) => file)).toContain('index.ts');
  expect(core.filter(({ source }) => source.includes("'./node"))).toEqual([]);
});
