import { tallyColumns, type TallyColumn } from '../store/tables.ts';
import type { CallKind } from '../record/call-record.ts';
import type { CallState, StateChange } from '../writing/call-state.ts';
import { bucketWidth, floorTo } from './bucket.ts';
import { tallyOf } from './tally.ts';

/** What changes in a bucket. */
export interface BucketChange {
  readonly kind: CallKind;
  readonly start: number;
  /** In the order of `tallyColumns`, with `ended` behind. */
  readonly counts: number[];
  /** Whether a call starts or ends at another moment, so that the rise is another. */
  moved: boolean;
}

const positions = new Map<TallyColumn, number>(
  tallyColumns.map((column, index) => [column, index]),
);
const endedPosition = tallyColumns.length;

/** What changed calls change in the buckets: the new figures in, the old ones out. */
export function toBucketChanges(changes: readonly StateChange[]): readonly BucketChange[] {
  const buckets = new Map<string, BucketChange>();
  const bucketAt = (kind: CallKind, moment: number): BucketChange => {
    const start = floorTo(bucketWidth, moment);
    const name = `${kind} ${start}`;
    const found = buckets.get(name);
    if (found !== undefined) return found;
    const counts = Array.from({ length: tallyColumns.length + 1 }, () => 0);
    const made: BucketChange = { kind, start, counts, moved: false };
    buckets.set(name, made);
    return made;
  };
  for (const { before, after } of changes) {
    const moved = !isSameSpan(before, after);
    if (before !== undefined) count(before, { sign: -1, moved, bucketAt });
    if (after !== undefined) count(after, { sign: 1, moved, bucketAt });
  }
  return [...buckets.values()].filter(({ counts, moved }) => moved || counts.some((n) => n !== 0));
}

interface Counting {
  readonly sign: 1 | -1;
  readonly moved: boolean;
  readonly bucketAt: (kind: CallKind, moment: number) => BucketChange;
}

function count(state: CallState, { sign, moved, bucketAt }: Counting): void {
  const { kind, started_at, last_at } = state.call;
  if (started_at === 0) return;
  const first = bucketAt(kind, started_at);
  first.moved ||= moved;
  for (const [column, amount] of Object.entries(tallyOf(state))) {
    // The keys of a tally are its columns.
    add(first, positions.get(column as TallyColumn), sign * amount);
  }
  if (last_at === null) return;
  const last = bucketAt(kind, last_at);
  last.moved ||= moved;
  add(last, endedPosition, sign);
}

function add({ counts }: BucketChange, position: number | undefined, amount: number): void {
  if (position === undefined) return;
  counts[position] = (counts[position] ?? 0) + amount;
}

function isSameSpan(a: CallState | undefined, b: CallState | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return (
    a.call.kind === b.call.kind &&
    a.call.started_at === b.call.started_at &&
    a.call.last_at === b.call.last_at
  );
}
