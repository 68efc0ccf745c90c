import { readCallId } from '../evidence/call-id.ts';
import { evidenceOf } from '../evidence/evidence-of.ts';
import { ranks, type Evidence } from '../evidence/evidence.ts';
import type { CallRecord, Participant } from './call-record.ts';
import type { Mark } from './mark.ts';
import { mergeClaims, type MergedClaims, type Witness } from './merged-claims.ts';
import { least, mergeMembers } from './merged-members.ts';
import type { FiledObservation } from './observation.ts';
import { toParticipants } from './participants.ts';

/**
 * The record of a call, from all that was said about it in any order; what was said twice counts
 * once. Needs at least one observation.
 */
export function toCallRecord(
  sdkAppId: number,
  id: string,
  observations: readonly FiledObservation[],
): CallRecord {
  const witnesses = observations.map(toWitness);
  const evidence = witnesses.map((witness) => witness.evidence);
  const merged = mergeClaims(witnesses);
  const moments = evidence.flatMap((one) => one.moments);
  const { values, sources } = merged;
  const call = {
    ...values,
    kind: values.kind ?? 'oneToOne',
    // Nothing that is known of a call happened before its start.
    startedAt: values.startedAt ?? moments.reduce<number | undefined>(least, undefined),
  };
  const participants = toParticipants(mergeMembers(evidence), call);
  return {
    id,
    sdkAppId,
    ...call,
    callees: participants.filter(({ role }) => role === 'callee').map(({ userId }) => userId),
    participants,
    lastSeenAt: moments.length === 0 ? undefined : Math.max(...moments),
    sources,
    marks: toMarks({ observations, evidence, merged, participants }),
  };
}

function toWitness(observation: FiledObservation): Witness {
  const { source, command, id } = observation;
  return {
    evidence: evidenceOf(observation),
    source: { source, ...(command === undefined ? {} : { command }), observation: id },
  };
}

interface Findings {
  readonly observations: readonly FiledObservation[];
  readonly evidence: readonly Evidence[];
  readonly merged: MergedClaims;
  readonly participants: readonly Participant[];
}

function toMarks({ observations, evidence, merged, participants }: Findings): readonly Mark[] {
  const marks = new Set<Mark>([
    ...evidence.flatMap((one) => one.marks),
    ...marksOfIds(observations),
    ...marksOfTimes(merged, evidence),
  ]);
  if (merged.disputed.length > 0) marks.add('sourcesDisagree');
  if (isInferred(evidence)) marks.add('kindInferred');
  if (participants.some(({ state }) => state === 'presumed')) marks.add('joinedUpperBound');
  return [...marks].sort();
}

function marksOfIds(observations: readonly FiledObservation[]): readonly Mark[] {
  return observations.map(readCallId).flatMap((id): readonly Mark[] => {
    if (id === undefined) return ['noCallId'];
    return id.shortened ? ['shortenedText'] : [];
  });
}

function marksOfTimes({ values }: MergedClaims, evidence: readonly Evidence[]): readonly Mark[] {
  const { startedAt, endedAt } = values;
  if (startedAt === undefined) {
    const isEstimated = evidence.some(({ moments }) => moments.length > 0);
    return [isEstimated ? 'startEstimated' : 'startUnknown'];
  }
  return endedAt !== undefined && endedAt < startedAt ? ['endBeforeStart'] : [];
}

function isInferred(evidence: readonly Evidence[]): boolean {
  return !evidence.some(({ claims: { kind } }) => (kind?.rank ?? 0) > ranks.inferred + 1);
}
