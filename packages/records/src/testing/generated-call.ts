import type { CallKind, CallMedia, CallResult } from '../record/call-record.ts';

/** A member of a made-up call. Times are Unix seconds. */
export interface GeneratedMember {
  readonly userId: string;
  readonly platform: string;
  /** When they joined; absent if they did not. */
  readonly joinedAt?: number | undefined;
  readonly leftAt?: number | undefined;
}

/** A made-up call, as it really was: what every observation of it is made from. */
export interface GeneratedCall {
  readonly sdkAppId: number;
  readonly id: string;
  readonly kind: CallKind;
  readonly media: CallMedia;
  readonly result: CallResult;
  readonly room: string;
  /** The caller first. */
  readonly members: readonly GeneratedMember[];
  /** Unix seconds. */
  readonly startedAt: number;
  readonly acceptedAt?: number | undefined;
  readonly endedAt: number;
}

/** The user who started a made-up call. */
export function callerOf({ members }: GeneratedCall): string {
  return members[0]?.userId ?? '';
}
