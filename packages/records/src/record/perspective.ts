import type { CallRecord, ParticipantState } from './call-record.ts';

/**
 * A call as one user sees it in a list of calls:
 *
 * - of their own calls: `outgoing` (somebody answered), `unanswered`, `cancelled` by themselves
 *   before an answer, `declined` or `busy` on the other side;
 * - of calls to them: `incoming` (they joined), `missed` (also if the caller gave up first),
 *   `declined` by them, `busy`;
 * - `ringing` while nobody has answered yet; `unknown` where a record does not say whether they
 *   joined; `absent` if the call was none of theirs.
 */
export type Perspective =
  | 'outgoing'
  | 'unanswered'
  | 'cancelled'
  | 'incoming'
  | 'missed'
  | 'declined'
  | 'busy'
  | 'ringing'
  | 'unknown'
  | 'absent';

const asCallee: Readonly<Record<ParticipantState, Perspective>> = {
  joined: 'incoming',
  presumed: 'unknown',
  waiting: 'ringing',
  declined: 'declined',
  busy: 'busy',
  notAnswered: 'missed',
  withdrawn: 'missed',
};

const asCaller: ReadonlyMap<string, Perspective> = new Map<string, Perspective>([
  ['cancelled', 'cancelled'],
  ['declined', 'declined'],
  ['busy', 'busy'],
  ['notAnswered', 'unanswered'],
]);

/** What a call was for one user: outgoing, incoming, missed, and so on. */
export function perspective(record: CallRecord, userId: string): Perspective {
  const participant = record.participants.find((one) => one.userId === userId);
  if (participant === undefined) return 'absent';
  if (participant.role === 'callee') return asCallee[participant.state];
  const { result, acceptedAt, endedAt } = record;
  if (acceptedAt !== undefined || result === 'completed') return 'outgoing';
  if (result === undefined && endedAt === undefined) return 'ringing';
  return asCaller.get(result ?? '') ?? 'unanswered';
}
