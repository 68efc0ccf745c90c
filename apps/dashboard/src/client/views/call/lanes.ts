import type { CallRecord, Participant } from '@trtc-kit/records';
import type { CallEvent } from '../../../api/call-event.ts';

/** A stretch of somebody's time line, in shares of the whole from 0 to 1. */
export interface Stretch {
  readonly state: 'ringing' | 'in';
  readonly from: number;
  readonly to: number;
}

/** Somebody's time line. */
export interface Lane {
  readonly participant: Participant;
  readonly stretches: readonly Stretch[];
}

/** The time lines of a call, and what they are drawn against. */
export interface Lanes {
  readonly from: number;
  readonly to: number;
  readonly lanes: readonly Lane[];
}

/** Who was called when, and was in the call when. Nothing is drawn of a call without a time. */
export function toLanes(
  record: CallRecord,
  events: readonly CallEvent[],
  now: number,
): Lanes | undefined {
  const { startedAt: from, endedAt, lastSeenAt, participants, marks } = record;
  if (from === undefined) return undefined;
  const isOver =
    endedAt !== undefined || record.result !== undefined || marks.includes('endUnknown');
  const to = Math.max(from + 1000, endedAt ?? (isOver ? (lastSeenAt ?? from) : now));
  const toShare = (at: number) => Math.min(1, Math.max(0, (at - from) / (to - from)));
  const lanes = participants.map((participant) => ({
    participant,
    stretches: toStretches(participant, events, { from, to }).map((stretch) => ({
      ...stretch,
      from: toShare(stretch.from),
      to: toShare(stretch.to),
    })),
  }));
  return { from, to, lanes };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const endings: readonly CallEvent['kind'][] = ['declined', 'busy', 'notAnswered', 'withdrawn'];

function toStretches(
  participant: Participant,
  events: readonly CallEvent[],
  { from, to }: Span,
): readonly Stretch[] {
  const { userId, role, joinedAt, leftAt = to } = participant;
  const stay = joinedAt === undefined ? [] : [{ state: 'in', from: joinedAt, to: leftAt } as const];
  if (role === 'caller') return stay;
  const own = events.filter(({ users }) => users.includes(userId));
  const ringing = { state: 'ringing', ...toRinging(own, { from, to: joinedAt ?? to }) } as const;
  // Whoever joined without having been called did not ring.
  const isCalled = joinedAt === undefined || own.some(({ kind }) => kind === 'called');
  return isCalled && ringing.to > ringing.from ? [ringing, ...stay] : stay;
}

/** How long somebody was called: until they answered in whatever way. */
function toRinging(own: readonly CallEvent[], { from, to }: Span): Span {
  const called = own.find(({ kind }) => kind === 'called')?.at ?? from;
  const ended = own.find(({ kind }) => endings.includes(kind))?.at ?? to;
  // Events have milliseconds, the times of a record are whole seconds.
  return { from: Math.floor(called / 1000) * 1000, to: Math.min(ended, to) };
}
