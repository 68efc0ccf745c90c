import { expect, test } from 'vitest';
import { createCommands } from './command.ts';
import { checkFlow, steps } from './flow.ts';
import { createReport } from './report.ts';

const commands = createCommands(new AbortController().signal);

async function reportOf(code: string) {
  const lines: string[] = [];
  const report = createReport((line) => lines.push(line));
  const line = [process.execPath, '-e', code] as const;
  await checkFlow({ language: 'tongue', line, options: {} }, commands, report);
  return { lines, counts: report.counts() };
}

const print = (texts: readonly string[]) => `console.log(${JSON.stringify(texts.join('\n'))});`;

test('a program that takes every step passes with each', async () => {
  const { counts, lines } = await reportOf(print(steps));
  expect(counts).toEqual({ passed: steps.length, failed: 0 });
  expect(lines[1]).toBe('ok    tongue: creates a room');
});

test('a program that stops fails at the step it did not take, with what it said', async () => {
  const { counts, lines } = await reportOf(
    `${print(steps.slice(0, 2))} throw new Error('no room')`,
  );
  expect(counts).toEqual({ passed: 2, failed: 1 });
  expect(lines.at(-1)).toMatch(/^FAIL {2}tongue: reads it back\n[^]*no room/);
});

test('a program that fails after its last step has failed', async () => {
  const { counts } = await reportOf(`${print(steps)} process.exitCode = 3;`);
  expect(counts).toEqual({ passed: steps.length, failed: 1 });
});

test('a program that leaves a step out has failed', async () => {
  const { counts } = await reportOf(print(steps.slice(1)));
  expect(counts).toEqual({ passed: 0, failed: 1 });
});
