import type { CallKind } from '../record/call-record.ts';
import type { Sums } from './figures.ts';
import type { Stretch } from './stretches.ts';

/** The two kinds, which are counted apart. */
export const callKinds: readonly CallKind[] = ['oneToOne', 'group'];

/** What happened to calls of one kind within a stretch. */
export interface Piece {
  readonly stretch: Stretch;
  readonly kind: CallKind;
  /** By how much the number of calls rose at most above that at the beginning. */
  readonly rise: number;
  /** By how much it is higher at the end. */
  readonly net: number;
  readonly sums: Sums;
}
