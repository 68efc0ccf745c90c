import type { MediaType } from '@trtc-kit/contracts/call';
import type { CallResult, CallType } from '@trtc-kit/contracts/call-record';

/** Where somebody calls from. */
export type PlannedPlatform = 'Web' | 'Android' | 'iOS' | 'Windows' | 'macOS' | 'iPad';

/** How somebody's part in a call ends; `CallEnded` where it was somebody else's doing. */
export type PlannedDeparture =
  'HangUp' | 'Reject' | 'NotAnswer' | 'Busy' | 'Interrupt' | 'Offline' | 'CallEnded';

/** Somebody's part in a call. Times are milliseconds since 1970. */
export interface PlannedParticipant {
  readonly user: string;
  /** A `joiner` came in without having been called. */
  readonly role: 'caller' | 'callee' | 'joiner';
  readonly platform: PlannedPlatform;
  /** When they came in; the caller when the call started. Absent where they never did. */
  readonly joinedAt?: number | undefined;
  /** When they left, or were called no longer. */
  readonly leftAt: number;
  readonly departure: PlannedDeparture;
}

/** A call of a heavy day, as its record must be. Times are milliseconds since 1970. */
export interface PlannedCall {
  /** The room of the call, which no other call has: its record has it too. */
  readonly roomId: string;
  readonly caller: string;
  readonly callees: readonly string[];
  readonly callType: CallType;
  readonly mediaType: MediaType;
  readonly startedAt: number;
  /** When the first callee answered; absent where nobody did. */
  readonly acceptedAt?: number | undefined;
  readonly endedAt: number;
  readonly result: CallResult;
  /** The caller, the callees, and whoever joined: everybody the record lists, in its order. */
  readonly participants: readonly PlannedParticipant[];
}
