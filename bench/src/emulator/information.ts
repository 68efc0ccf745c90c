import type { Costs } from '../measure/contest.ts';
import { toRow, type Heading, type Row } from '../report/row.ts';

/** A row that tells and asks for nothing. */
export function toInformation(heading: Omit<Heading, 'goal'>, costs: Costs): Row {
  const row = toRow({ ...heading, goal: { of: 'ratio', is: '>=', than: 0 } }, costs);
  return { ...row, goal: 'none', met: true };
}
