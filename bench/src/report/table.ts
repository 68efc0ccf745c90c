import Table from 'cli-table3';
import type { Row } from './row.ts';

/** The rows for people. */
export function toTable(rows: readonly Row[]): string {
  const table = new Table({
    head: ['work', 'ours', 'peer', 'unit', 'ratio', 'goal', 'met'],
    colWidths: [64],
    colAligns: ['left', 'right', 'right', 'left', 'right', 'left', 'left'],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const { work, ours, peer, unit, ratio, goal, met } of rows) {
    table.push([work, toText(ours), toText(peer), unit, ratio, goal, met ? 'yes' : 'no']);
  }
  return table.toString();
}

const toText = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 3 });
