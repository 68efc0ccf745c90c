import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CoverageRow } from './rows.ts';

/** The file that has the table. */
export const readme = resolve(import.meta.dirname, '../../../README.md');

const begin = '<!-- coverage: written by `pnpm coverage` -->';
const end = '<!-- /coverage -->';

/** The README with a table of these rows between its two marks. */
export function withCoverage(rows: readonly CoverageRow[]): string {
  const text = readFileSync(readme, 'utf8');
  const [before, rest] = split(text, begin);
  const [, after] = split(rest, end);
  return [before, begin, '\n\n', toTable(rows), '\n\n', end, after].join('');
}

function split(text: string, mark: string): readonly [before: string, after: string] {
  const at = text.indexOf(mark);
  if (at === -1) throw new Error(`README.md has no ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** As the formatter writes it: every column as wide as its widest cell. */
function toTable(rows: readonly CoverageRow[]): string {
  const cells = [['command', 'contract', 'client', 'emulator'], ...rows.map(toCells)];
  const widths = cells.reduce<readonly number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 3)),
    [],
  );
  const rule = widths.map((width) => '-'.repeat(width));
  const [head = [], ...body] = cells;
  return [head, rule, ...body]
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)))
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function toCells({ path, contract, method, emulated }: CoverageRow): string[] {
  return [
    `\`${path}\``,
    contract === undefined ? '' : `[${contract.name}](${contract.page})`,
    method === undefined ? '' : `\`${method}\``,
    emulated ? 'yes' : 'no',
  ];
}
