import type { CallRecord, Participant } from './call-record.ts';

/** A user's time in a call. */
export interface Attendance {
  readonly userId: string;
  readonly platform: string | undefined;
  /** Milliseconds in the call while somebody else was in it too. */
  readonly duration: number;
}

/** What the vendor's console shows of a group call. */
export interface CallAttendance {
  /** Milliseconds during which more than one participant was in the call. */
  readonly duration: number;
  /** The largest number of participants at the same time. */
  readonly peakParticipants: number;
  /** Everybody who joined, in order of their ids. */
  readonly attendances: readonly Attendance[];
}

interface Stay {
  readonly participant: Participant;
  readonly from: number;
  readonly to: number;
}

/**
 * Who was in a call for how long, and how many at once. For a running call the time up to `until`
 * counts. Where a record is marked `joinedUpperBound`, so is this.
 */
export function attendanceOf(record: CallRecord, until: number): CallAttendance {
  const stays = staysOf(record, record.endedAt ?? until);
  const moments = [...new Set(stays.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const durations = new Map<Stay, number>(stays.map((stay) => [stay, 0]));
  let duration = 0;
  let peakParticipants = 0;
  for (const [index, from] of moments.entries()) {
    const present = stays.filter(
      (stay) => stay.from <= from && from < Math.max(stay.to, stay.from + 1),
    );
    peakParticipants = Math.max(peakParticipants, present.length);
    const span = (moments[index + 1] ?? from) - from;
    if (present.length < 2) continue;
    duration += span;
    for (const stay of present) durations.set(stay, (durations.get(stay) ?? 0) + span);
  }
  return { duration, peakParticipants, attendances: toAttendances(durations) };
}

/**
 * How long a call lasted, in milliseconds: for a call between two, from the answer to the end; for a
 * group call, while more than one participant was in it. Absent while it is running.
 */
export function durationOf(record: CallRecord): number | undefined {
  const { kind, acceptedAt, endedAt, result } = record;
  if (endedAt === undefined) return result === undefined ? undefined : 0;
  if (kind === 'group') return attendanceOf(record, endedAt).duration;
  return acceptedAt === undefined ? 0 : Math.max(0, endedAt - acceptedAt);
}

function staysOf({ participants }: CallRecord, end: number): readonly Stay[] {
  return participants.flatMap((participant) => {
    const { joinedAt, leftAt = end } = participant;
    if (joinedAt === undefined) return [];
    return [{ participant, from: joinedAt, to: Math.max(joinedAt, leftAt) }];
  });
}

function toAttendances(durations: ReadonlyMap<Stay, number>): readonly Attendance[] {
  return [...durations]
    .map(([{ participant }, duration]) => ({
      userId: participant.userId,
      platform: participant.platform,
      duration,
    }))
    .sort((a, b) => (a.userId < b.userId ? -1 : 1));
}
