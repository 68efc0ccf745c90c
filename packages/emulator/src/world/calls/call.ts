import type { MediaType, MemberStatus } from '@trtc-kit/contracts/call';
import type { CallResult, CallType } from '@trtc-kit/contracts/call-record';
import type { Ids } from '../ids.ts';
import { Refusal } from '../refusal.ts';

/** What is known of a call when it starts. */
export interface NewCall {
  readonly caller: string;
  readonly callees: readonly string[];
  readonly mediaType: MediaType;
  /** Milliseconds until a callee who does not answer counts as not answering. */
  readonly timeout: number;
  readonly chatGroupId?: string | undefined;
  readonly roomId?: string | undefined;
  readonly roomIdType?: 1 | 2 | undefined;
  /** Handed to the callees with the call. */
  readonly userData?: string | undefined;
  /** Whether the caller is a robot: it is never busy and has no heartbeat. Default: false. */
  readonly isByRobot?: boolean | undefined;
}

/** What a call is from its start to its end. Times are milliseconds since 1970. */
export interface CallOutline {
  readonly id: string;
  readonly caller: string;
  readonly mediaType: MediaType;
  readonly type: CallType;
  readonly chatGroupId: string;
  readonly roomId: string;
  readonly roomIdType: 1 | 2;
  /** Empty where nothing was handed over. */
  readonly userData: string;
  readonly isByRobot: boolean;
  readonly timeout: number;
  readonly startedAt: number;
}

/** A callee who has not answered yet. */
export interface Ringing {
  /** When not to have answered counts as not answering, in milliseconds since 1970. */
  readonly until: number;
  /** Takes that back. */
  readonly stop: () => void;
}

/** A running call. */
export interface Call extends CallOutline {
  /** When the first callee answered. */
  acceptedAt: number | undefined;
  /** Who is in the call now. */
  readonly members: Map<string, MemberStatus>;
  /** Who ever was, the caller first. */
  readonly everyone: Set<string>;
  readonly ringing: Map<string, Ringing>;
}

/** A call that starts now: the caller is in it, nobody has been called yet. */
export function createCall(input: NewCall, ids: Ids, now: number): Call {
  const { caller, callees, mediaType, timeout, chatGroupId, roomId, roomIdType = 2 } = input;
  return {
    id: ids.uuid(),
    caller,
    mediaType,
    // Whether several callees make a group call is not documented; here they do.
    type: callees.length > 1 || chatGroupId !== undefined ? 'MultiCall' : 'SingleCall',
    chatGroupId: chatGroupId ?? '',
    // What room a call without one gets is not documented; it gets one with a name of its own.
    roomId: roomId ?? `room-${ids.uuid()}`,
    roomIdType: roomId === undefined ? 2 : roomIdType,
    userData: input.userData ?? '',
    isByRobot: input.isByRobot ?? false,
    timeout,
    startedAt: now,
    acceptedAt: undefined,
    members: new Map([[caller, 'Calling']]),
    everyone: new Set([caller]),
    ringing: new Map(),
  };
}

/** Refuses where a user is not in the state an act needs. */
export function requireStatus(call: Call, user: string, status: MemberStatus): void {
  if (call.members.get(user) === status) return;
  throw new Refusal(101002, `${user} is not ${status} in call ${call.id}`);
}

/** Whether there is nobody left to talk to, or nobody who would talk to whoever answers. */
export function isOver({ acceptedAt, caller, members }: Call): boolean {
  return members.size <= 1 || (acceptedAt === undefined && !members.has(caller));
}

const results = {
  Reject: 'Reject',
  NotAnswer: 'NotAnswer',
  Busy: 'CallBusy',
  HangUp: 'Cancel',
  Cancel_Invite: 'Cancel',
  Offline: 'Offline',
} as const satisfies Readonly<Record<string, CallResult>>;

/** What ended a member's part in a call. */
export type Departure = keyof typeof results;

/**
 * How a call ended whose last departure was this one. A call that was answered ends normally
 * however its members leave, but for a lost heartbeat.
 */
export function toResult(call: Call, departure: Departure): CallResult {
  if (departure !== 'Offline' && call.acceptedAt !== undefined) return 'NormalEnd';
  return results[departure];
}
