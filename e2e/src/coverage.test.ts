import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentedPaths } from '../test/readme-coverage/documented.ts';
import { coverageRows } from '../test/readme-coverage/rows.ts';
import { readme, withCoverage } from '../test/readme-coverage/table.ts';

const rows = await coverageRows();

test('the table in the README is up to date', () => {
  const isUpToDate = readFileSync(readme, 'utf8') === withCoverage(rows);
  expect(isUpToDate, 'pnpm coverage writes it').toBe(true);
});

test('every contract is of a command that a page describes', () => {
  expect(rows.map(({ path }) => path).sort()).toEqual(documentedPaths());
  expect(rows.length).toBeGreaterThan(30);
});

describe.each(rows)('$path', ({ contract, method }) => {
  test('has a contract, with a page in the reference', () => {
    expect(existsSync(join(dirname(readme), contract?.page ?? 'no contract'))).toBe(true);
  });

  test('has a method in a client', () => {
    expect(method).toMatch(
      new RegExp(String.raw`^(?:callkit|callkit\.v1|roomkit)\.${contract?.name}$`),
    );
  });
});
