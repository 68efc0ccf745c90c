import type { PlannedCall, PlannedParticipant } from '@trtc-kit/emulator/scenarios';
import type { CallKind, CallResult, CountedPlatform } from '@trtc-kit/records';

/** Somebody's time in a call. Unix seconds. */
export interface KnownJoining {
  readonly user: string;
  readonly joinedAt: number;
  readonly leftAt: number;
  readonly platform: CountedPlatform;
  /** Whether it is only not excluded that they joined. */
  readonly presumed: boolean;
}

/** What can be known of a planned call. Unix seconds, which is all that records have. */
export interface KnownCall {
  readonly room: string;
  readonly kind: CallKind;
  readonly startedAt: number;
  readonly acceptedAt: number | undefined;
  readonly endedAt: number;
  readonly result: CallResult | 'none';
  readonly joinings: readonly KnownJoining[];
}

/** What somebody knows who was told of a call in one way or another. */
export type Knowledge = (call: PlannedCall) => KnownCall;

const results = {
  NormalEnd: 'completed',
  Cancel: 'cancelled',
  Reject: 'declined',
  NotAnswer: 'notAnswered',
  CallBusy: 'busy',
  Interrupt: 'interrupted',
  Offline: 'offline',
} as const satisfies Readonly<Record<PlannedCall['result'], CallResult>>;

/** Callbacks of v4 tell everything. */
export const byCallbacks: Knowledge = (call) => ({
  ...byRecords(call),
  joinings: call.participants.flatMap(toJoining),
});

/** Records name the members of a call, and not who of a group joined, when, and from where. */
export const byRecords: Knowledge = (call) => {
  const { roomId: room, callType, startedAt, acceptedAt, endedAt, participants, result } = call;
  const kind = callType === 'MultiCall' ? 'group' : 'oneToOne';
  const stay = { leftAt: toSeconds(endedAt), platform: 'unknown' } as const;
  const [caller, ...others] = participants.map(({ user }) => ({ user, ...stay }));
  const answered = acceptedAt === undefined ? undefined : toSeconds(acceptedAt);
  return {
    room,
    kind,
    startedAt: toSeconds(startedAt),
    acceptedAt: answered,
    endedAt: stay.leftAt,
    result: results[result],
    joinings: [
      ...(caller ? [{ ...caller, joinedAt: toSeconds(startedAt), presumed: false }] : []),
      ...(answered === undefined ? [] : others).map((other) => ({
        ...other,
        joinedAt: answered ?? 0,
        presumed: kind === 'group',
      })),
    ],
  };
};

/** v1 says of every group call that it ended normally, and of one that nobody answered it did not. */
export const byRecordsV1: Knowledge = (call) => inV1(byRecords(call));

/** Callbacks of v1 have no word for a lost heartbeat either. */
export const byCallbacksV1: Knowledge = (call) => {
  const known = inV1(byCallbacks(call));
  return known.result === 'offline' ? { ...known, result: 'interrupted' } : known;
};

function inV1(call: KnownCall): KnownCall {
  if (call.kind === 'oneToOne') return call;
  return { ...call, result: call.acceptedAt === undefined ? 'none' : 'completed' };
}

function toJoining(participant: PlannedParticipant): readonly KnownJoining[] {
  const { user, joinedAt, leftAt, platform } = participant;
  if (joinedAt === undefined) return [];
  const times = { joinedAt: toSeconds(joinedAt), leftAt: toSeconds(leftAt) };
  return [{ user, ...times, platform, presumed: false }];
}

function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
