import type { Claim, ClaimedValues, Evidence } from '../evidence/evidence.ts';
import { statedRank } from '../evidence/evidence.ts';
import type { FieldSource, SourcedField } from './call-record.ts';

/** An observation's evidence, and what to name as the source of what it decides. */
export interface Witness {
  readonly evidence: Evidence;
  readonly source: FieldSource;
}

type Decided = { readonly [Field in SourcedField]: ClaimedValues[Field] | undefined };

/** What the witnesses of a call agree on. */
export interface MergedClaims {
  readonly values: Decided;
  readonly sources: Readonly<Partial<Record<SourcedField, FieldSource>>>;
  /** Fields about which equally trusted statements differ. */
  readonly disputed: readonly SourcedField[];
}

const fields: readonly SourcedField[] = [
  'kind',
  'media',
  'result',
  'room',
  'caller',
  'startedAt',
  'acceptedAt',
  'endedAt',
];

/** Of equally trusted times of the end the latest counts, of all else the least. */
const greatest: ReadonlySet<SourcedField> = new Set<SourcedField>(['endedAt']);

interface Best {
  readonly claim: Claim<string | number>;
  readonly source: FieldSource;
}

/**
 * The best claim about each field: that of the highest rank, and of equal ranks the one that a fixed
 * order prefers. The greatest element of a set does not depend on the order of the set, so the
 * witnesses may come in any order, and any of them twice.
 */
export function mergeClaims(witnesses: readonly Witness[]): MergedClaims {
  const values: Record<string, string | number | undefined> = {};
  const sources: Partial<Record<SourcedField, FieldSource>> = {};
  const disputed: SourcedField[] = [];
  for (const field of fields) {
    const best = findBest(field, witnesses);
    values[field] = best?.claim.value;
    if (best === undefined) continue;
    sources[field] = best.source;
    if (isDisputed(field, best, witnesses)) disputed.push(field);
  }
  // Each value was taken from the claims about its own field.
  return { values: values as Decided, sources, disputed };
}

function findBest(field: SourcedField, witnesses: readonly Witness[]): Best | undefined {
  let best: Best | undefined;
  for (const { evidence, source } of witnesses) {
    const claim = evidence.claims[field];
    if (claim === undefined) continue;
    const other = { claim, source };
    if (best === undefined || isBetter(field, other, best)) best = other;
  }
  return best;
}

function isBetter(field: SourcedField, a: Best, b: Best): boolean {
  if (a.claim.rank !== b.claim.rank) return a.claim.rank > b.claim.rank;
  if (a.claim.value === b.claim.value) return a.source.observation < b.source.observation;
  return a.claim.value < b.claim.value !== greatest.has(field);
}

function isDisputed(field: SourcedField, best: Best, witnesses: readonly Witness[]): boolean {
  const { rank, value } = best.claim;
  if (rank < statedRank || witnesses.length < 2) return false;
  return witnesses.some(({ evidence }) => {
    const claim = evidence.claims[field];
    return claim?.rank === rank && claim.value !== value;
  });
}
