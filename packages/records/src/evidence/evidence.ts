import type {
  CallKind,
  CallMedia,
  CallResult,
  OrOther,
  ParticipantState,
} from '../record/call-record.ts';
import type { Mark } from '../record/mark.ts';

/**
 * How far a claim is to be trusted. Of several claims about a field the highest rank counts,
 * whatever the order they came in.
 */
export const ranks = {
  /** A v4 record, which the call-ended callback carries too. */
  recordV4: 60,
  /** A v1 record. For group calls it knows no result but the normal end. */
  recordV1: 50,
  /** The times that v1 callbacks carry at the end of a call. */
  closing: 40,
  /** The callback about the start of a call. */
  opening: 30,
  /** A callback about one member. */
  event: 20,
  /** Not said, but to be concluded. */
  inferred: 10,
} as const;

/** Sources of this rank and above state a field; if they differ, one of them is wrong. */
export const statedRank: number = ranks.closing;

/** Something said about a field, with its rank. */
export interface Claim<Value> {
  readonly value: Value;
  readonly rank: number;
}

/** The values that claims are about. */
export interface ClaimedValues {
  readonly kind: CallKind;
  readonly media: OrOther<CallMedia>;
  readonly result: OrOther<CallResult>;
  readonly room: string;
  readonly caller: string;
  readonly startedAt: number;
  readonly acceptedAt: number;
  readonly endedAt: number;
}

/** What one observation says about a call's fields. */
export type Claims = {
  readonly [Field in keyof ClaimedValues]?: Claim<ClaimedValues[Field]> | undefined;
};

/** What one observation says about a member. Times are in milliseconds. */
export interface MemberEvidence {
  readonly userId: string;
  readonly state: ParticipantState;
  /** Came into the call now. */
  readonly joinedAt?: number | undefined;
  /** Is known to be in the call now. */
  readonly presentAt?: number | undefined;
  /** Left the call now. */
  readonly leftAt?: number | undefined;
  /** The platform, if it is this member's client that acted. */
  readonly platform?: string | undefined;
}

/** All that one observation says. */
export interface Evidence {
  readonly claims: Claims;
  readonly members: readonly MemberEvidence[];
  /** Moments at which something happened in the call. */
  readonly moments: readonly number[];
  readonly marks: readonly Mark[];
}
