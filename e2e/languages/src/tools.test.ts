import { expect, test } from 'vitest';
import { createCommands } from './command.ts';
import { isThere } from './tools.ts';

const commands = createCommands(new AbortController().signal);
const printing = (version: string) => [process.execPath, '-p', `'${version}'`] as const;

test.each([
  ['a version that is recent enough', printing('go version go1.26.8 linux'), true],
  ['a version that is too old', printing('1.24'), false],
  ['a program that is missing', ['no-such-program'] as const, false],
])('looks for %s', async (_name, probe, expected) => {
  const lines: string[] = [];
  const tool = { name: 'Tongue', probe, oldest: [1, 25], install: 'Tongue 1.25' } as const;
  expect(await isThere(tool, commands, (line) => lines.push(line))).toBe(expected);
  expect(lines).toEqual(expected ? [] : ['skip  Tongue: to run this part, install Tongue 1.25']);
});
