import type { CallKind } from '../record/call-record.ts';
import type { Store } from '../store/store.ts';
import { bucketWidth, floorTo } from './bucket.ts';
import { noSums, sumTallies, toFigures, type Figures, type Sums } from './figures.ts';
import type { ScopedUsers } from './distinct-users.ts';
import { countOdd } from './odd-pieces.ts';
import { callKinds, type Piece } from './piece.ts';
import { toStretches } from './stretches.ts';
import { countUsers } from './users.ts';
import { countWhole, levelsBefore } from './whole-pieces.ts';

/** What is to be measured. */
export interface MeasureQuery {
  readonly sdkAppId: number;
  /**
   * Where each part begins, in ascending order, and last where the last one ends; milliseconds since
   * 1970. Days of a time zone come from `dayEdges`. At most 5,000 parts.
   */
  readonly edges: readonly number[];
}

/** The figures of a span of time, from its beginning to before its end. */
export interface Measures {
  readonly from: number;
  readonly to: number;
  readonly all: Figures;
  readonly oneToOne: Figures;
  readonly group: Figures;
}

/** The figures of each part, and of all of them together. */
export interface Measurement {
  readonly total: Measures;
  readonly parts: readonly Measures[];
}

/** What was counted of one kind of call in one part. */
interface Count {
  readonly sums: Sums;
  readonly peak: number;
}

type Counts = Readonly<Record<CallKind, Count>>;

/**
 * Measures calls as the vendor's console does. Nothing goes on after `now`, so that running calls
 * count up to that moment.
 *
 * @throws TypeError if the edges are not two or more ascending moments, or too many.
 */
export async function measure(
  store: Store,
  { sdkAppId, edges }: MeasureQuery,
  now: number,
): Promise<Measurement> {
  checkEdges(edges);
  const counts = await countParts(store, { sdkAppId, edges }, now);
  const users = await countUsers(store, sdkAppId, edges);
  const parts = counts.map((count, part) => {
    const [from = 0, to = 0] = edges.slice(part, part + 2);
    return toMeasures({ from, to }, count, users.parts[part] ?? users.total);
  });
  const [from = 0] = edges;
  const span = { from, to: edges.at(-1) ?? from };
  return { total: toMeasures(span, together(counts), users.total), parts };
}

/** Each may be three stretches of three values, and SQLite takes 32,766 values in a statement. */
const mostParts = 5_000;

function checkEdges(edges: readonly number[]): void {
  if (edges.length > mostParts + 1) {
    throw new TypeError(`edges must be those of ${mostParts} parts at most.`);
  }
  const isRising = edges.every((edge, index) => edge > (edges[index - 1] ?? -Infinity));
  if (edges.length >= 2 && isRising && edges.every(Number.isSafeInteger)) return;
  throw new TypeError('edges must be two or more moments in milliseconds, in ascending order.');
}

async function countParts(
  store: Store,
  { sdkAppId, edges }: MeasureQuery,
  now: number,
): Promise<readonly Counts[]> {
  const { whole, odd } = toStretches(edges);
  const start = floorTo(bucketWidth, edges[0] ?? 0);
  const pieces = [
    ...(await countWhole(store, sdkAppId, whole)),
    ...(await countOdd(store, sdkAppId, odd)),
  ].sort((a, b) => a.stretch.from - b.stretch.from);
  const levels = await levelsBefore(store, sdkAppId, start);
  const byKind = Map.groupBy(pieces, ({ kind }) => kind);
  const [oneToOne = [], group = []] = callKinds.map((kind) =>
    countKind(byKind.get(kind) ?? [], { edges, now, level: levels.get(kind) ?? 0 }),
  );
  return edges.slice(0, -1).map((_, part) => ({
    oneToOne: oneToOne[part] ?? { sums: noSums, peak: 0 },
    group: group[part] ?? { sums: noSums, peak: 0 },
  }));
}

interface Course {
  readonly edges: readonly number[];
  readonly now: number;
  /** The calls going on before the first piece. */
  readonly level: number;
}

/** Walks through time with the number of calls going on. */
function countKind(pieces: readonly Piece[], { edges, now, ...course }: Course): readonly Count[] {
  let { level } = course;
  const byPart = Map.groupBy(pieces, ({ stretch }) => stretch.part);
  for (const { net } of byPart.get(-1) ?? []) level += net;
  return edges.slice(0, -1).map((from, part) => {
    const own = byPart.get(part) ?? [];
    let peak = level;
    for (const { rise, net } of own) {
      peak = Math.max(peak, level + rise);
      level += net;
    }
    return { sums: sumTallies(own.map(({ sums }) => sums)), peak: from > now ? 0 : peak };
  });
}

function together(counts: readonly Counts[]): Counts {
  const ofKind = (kind: CallKind): Count => ({
    sums: sumTallies(counts.map((count) => count[kind].sums)),
    peak: Math.max(...counts.map((count) => count[kind].peak)),
  });
  return { oneToOne: ofKind('oneToOne'), group: ofKind('group') };
}

function toMeasures(
  span: { readonly from: number; readonly to: number },
  { oneToOne, group }: Counts,
  users: ScopedUsers,
): Measures {
  const sums = sumTallies([oneToOne.sums, group.sums]);
  return {
    ...span,
    all: toFigures(sums, Math.max(oneToOne.peak, group.peak), users.all),
    oneToOne: toFigures(oneToOne.sums, oneToOne.peak, users.oneToOne),
    group: toFigures(group.sums, group.peak, users.group),
  };
}
