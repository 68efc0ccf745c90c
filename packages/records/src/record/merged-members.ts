import type { Evidence, MemberEvidence } from '../evidence/evidence.ts';
import type { ParticipantState } from './call-record.ts';

/** What all witnesses together say about a member. */
export interface MergedMember {
  readonly userId: string;
  readonly state: ParticipantState;
  /** The first time they came. */
  readonly joinedAt: number | undefined;
  /** The last moment at which they came or were there. */
  readonly presentAt: number | undefined;
  /** The last time they left. */
  readonly leftAt: number | undefined;
  readonly platform: Platform | undefined;
}

interface Platform {
  readonly name: string;
  /** Joining says more about a client than leaving. */
  readonly joining: boolean;
  readonly at: number;
}

// A member who was seen in the call was in it, whatever else is said. A refusal is more than
// silence, and being called is more than standing in a list.
const strength: Readonly<Record<ParticipantState, number>> = {
  presumed: 1,
  waiting: 2,
  withdrawn: 3,
  notAnswered: 4,
  busy: 5,
  declined: 6,
  joined: 7,
};

/**
 * The members of a call in order of their ids. Every part is a minimum or a maximum, so that the
 * order of the evidence does not matter, nor what is said twice.
 */
export function mergeMembers(evidence: readonly Evidence[]): readonly MergedMember[] {
  const merged = new Map<string, MergedMember>();
  for (const { members } of evidence) {
    for (const member of members) {
      const before = merged.get(member.userId);
      const next = toMerged(member);
      merged.set(member.userId, before === undefined ? next : join(before, next));
    }
  }
  return [...merged.values()].sort((a, b) => (a.userId < b.userId ? -1 : 1));
}

function toMerged({ platform, ...member }: MemberEvidence): MergedMember {
  const { userId, state, joinedAt, presentAt, leftAt } = member;
  return {
    userId,
    state,
    joinedAt,
    presentAt: most(joinedAt, presentAt),
    leftAt,
    platform:
      platform === undefined
        ? undefined
        : { name: platform, joining: joinedAt !== undefined, at: joinedAt ?? leftAt ?? Infinity },
  };
}

function join(a: MergedMember, b: MergedMember): MergedMember {
  return {
    userId: a.userId,
    state: strength[a.state] >= strength[b.state] ? a.state : b.state,
    joinedAt: least(a.joinedAt, b.joinedAt),
    presentAt: most(a.presentAt, b.presentAt),
    leftAt: most(a.leftAt, b.leftAt),
    platform: clearer(a.platform, b.platform),
  };
}

/** The platform they joined from, the first one if there were several. */
function clearer(a: Platform | undefined, b: Platform | undefined): Platform | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.joining !== b.joining) return a.joining ? a : b;
  if (a.at !== b.at) return a.at < b.at ? a : b;
  return a.name <= b.name ? a : b;
}

/** The earlier of two moments; the one there is if the other is missing. */
export function least(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}

/** The later of two moments; the one there is if the other is missing. */
export function most(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.max(a, b);
}
