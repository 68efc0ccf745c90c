import { attendanceOf, durationOf, type CallRecord } from '@trtc-kit/records';
import type { CallRow } from '../../api/answers.ts';

/** More callees than a line can show are counted only. */
const mostCallees = 3;

/** A record as a line of a list. */
export function toCallRow(record: CallRecord, now: number): CallRow {
  const { id, kind, media, result, caller, callees, participants, marks } = record;
  const { startedAt, acceptedAt, endedAt } = record;
  const { peakParticipants, attendances } = attendanceOf(record, now);
  return {
    ...{ id, kind, media, result, caller, marks, startedAt, acceptedAt, endedAt },
    callees: callees.slice(0, mostCallees),
    calleeCount: callees.length,
    platforms: [...new Set(participants.flatMap(({ platform }) => platform ?? []))],
    duration: durationOf(record),
    peakParticipants,
    participantCount: attendances.length,
  };
}
