import type { MemberStatus } from '@trtc-kit/contracts/call';
import type { Call, CallOutline } from './call.ts';

/** A running call as JSON can hold it. Times are milliseconds since 1970. */
export interface CallState {
  readonly outline: CallOutline;
  /** Null while nobody has answered. */
  readonly acceptedAt: number | null;
  readonly members: readonly (readonly [user: string, status: MemberStatus])[];
  readonly everyone: readonly string[];
  readonly ringing: readonly (readonly [user: string, until: number])[];
}

/** A running call as it can be written down. */
export function toCallState(call: Call): CallState {
  const { acceptedAt = null, members, everyone, ringing, ...outline } = call;
  return {
    outline,
    acceptedAt,
    members: [...members],
    everyone: [...everyone],
    ringing: [...ringing].map(([user, { until }]) => [user, until]),
  };
}

/** The call that was written down; nobody is waited for yet. */
export function toCall({ outline, acceptedAt, members, everyone }: CallState): Call {
  return {
    ...outline,
    acceptedAt: acceptedAt ?? undefined,
    members: new Map(members),
    everyone: new Set(everyone),
    ringing: new Map(),
  };
}
