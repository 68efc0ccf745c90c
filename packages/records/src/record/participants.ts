import type {
  CallKind,
  CallResult,
  OrOther,
  Participant,
  ParticipantState,
} from './call-record.ts';
import type { MergedMember } from './merged-members.ts';

/** What the members' parts are judged by. */
export interface CallFacts {
  readonly kind: CallKind;
  readonly result: OrOther<CallResult> | undefined;
  readonly caller: string | undefined;
  readonly startedAt: number | undefined;
  readonly acceptedAt: number | undefined;
  readonly endedAt: number | undefined;
}

/** The participants of a call, the caller first. */
export function toParticipants(
  members: readonly MergedMember[],
  call: CallFacts,
): readonly Participant[] {
  const callees = members.filter(({ userId }) => userId !== call.caller);
  const callers = members.filter(({ userId }) => userId === call.caller);
  const isPair = call.kind === 'oneToOne' && callees.length === 1;
  return [
    ...callers.map((member) => toCaller(member, call)),
    ...callees.map((member) => toCallee(member, call, isPair)),
  ];
}

/** A caller is in the call from its start, whether anybody answers or not. */
function toCaller(member: MergedMember, call: CallFacts): Participant {
  return {
    userId: member.userId,
    role: 'caller',
    state: 'joined',
    joinedAt: call.startedAt ?? member.joinedAt ?? member.presentAt,
    leftAt: departureOf(member, call),
    platform: member.platform?.name,
  };
}

function toCallee(member: MergedMember, call: CallFacts, isPair: boolean): Participant {
  const state = calleeState(member.state, call, isPair);
  const wasIn = state === 'joined' || state === 'presumed';
  return {
    userId: member.userId,
    role: 'callee',
    state,
    joinedAt: wasIn
      ? (member.joinedAt ?? call.acceptedAt ?? member.presentAt ?? call.startedAt)
      : undefined,
    leftAt: wasIn ? departureOf(member, call) : undefined,
    platform: member.platform?.name,
  };
}

/** Who came back after leaving stayed to the end. */
function departureOf({ leftAt, presentAt }: MergedMember, call: CallFacts): number | undefined {
  return leftAt !== undefined && leftAt >= (presentAt ?? 0) ? leftAt : call.endedAt;
}

const fates: ReadonlyMap<string, ParticipantState> = new Map<CallResult, ParticipantState>([
  ['cancelled', 'withdrawn'],
  ['declined', 'declined'],
  ['notAnswered', 'notAnswered'],
  ['busy', 'busy'],
]);

function calleeState(state: ParticipantState, call: CallFacts, isPair: boolean): ParticipantState {
  if (state !== 'presumed' && state !== 'waiting') return state;
  const wasAnswered = call.acceptedAt !== undefined || call.result === 'completed';
  return wasAnswered ? whenAnswered(state, call, isPair) : whenUnanswered(call);
}

function whenAnswered(state: ParticipantState, call: CallFacts, isPair: boolean): ParticipantState {
  // An answered call between two was answered by the one who was called.
  if (isPair) return 'joined';
  return state === 'waiting' && isOver(call) ? 'notAnswered' : state;
}

function whenUnanswered(call: CallFacts): ParticipantState {
  if (!isOver(call)) return 'waiting';
  return fates.get(call.result ?? '') ?? 'notAnswered';
}

function isOver({ result, endedAt }: CallFacts): boolean {
  return result !== undefined || endedAt !== undefined;
}
