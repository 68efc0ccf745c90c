import type { Mark } from '../record/mark.ts';
import type { MemberEvidence } from './evidence.ts';
import { ranks, type Evidence } from './evidence.ts';
import type { OrOther, CallResult } from '../record/call-record.ts';
import { createBodyReader, type BodyReader } from './body-reader.ts';
import { claim, present } from './claim.ts';
import { judgeResultV1, readKind, readMedia, readResult } from './words.ts';

/** The names that one form of a record has for its fields. */
interface RecordNames {
  readonly rank: number;
  readonly readResult: (body: BodyReader) => OrOther<CallResult> | undefined;
  readonly caller: string;
  readonly media: string;
  readonly kind: string;
  readonly startedAt: string;
  readonly acceptedAt: string;
  readonly endedAt: string;
  readonly members: string;
  readonly room: string;
}

const namesV4: RecordNames = {
  rank: ranks.recordV4,
  readResult: (body) => readResult(body, 'CallResult'),
  caller: 'Caller_Account',
  media: 'MediaType',
  kind: 'CallType',
  startedAt: 'StartTime',
  acceptedAt: 'AcceptTime',
  endedAt: 'EndTime',
  members: 'CalleeList_Account',
  room: 'RoomId',
};

const namesV1: RecordNames = {
  rank: ranks.recordV1,
  readResult: (body) =>
    judgeResultV1(readResult(body, 'callResult'), body, {
      kind: 'callType',
      acceptedAt: 'acceptTs',
    }),
  caller: 'caller',
  media: 'mediaType',
  kind: 'callType',
  startedAt: 'startCallTs',
  acceptedAt: 'acceptTs',
  endedAt: 'endTs',
  members: 'callees',
  room: 'roomId',
};

/** What a record of v4 says. */
export function evidenceOfRecord(body: unknown): Evidence {
  const marks = new Set<Mark>();
  return readRecord(createBodyReader(body, marks), namesV4, marks);
}

/** What a record of v1 says. */
export function evidenceOfRecordV1(body: unknown): Evidence {
  const marks = new Set<Mark>();
  return readRecord(createBodyReader(body, marks), namesV1, marks);
}

/** What the record in the callback about the end of a call says. */
export function evidenceOfEnding(body: BodyReader, marks: Set<Mark>): Evidence {
  return readRecord(body.object('CallRecord'), namesV4, marks);
}

// What the time of the answer holds for a call that nobody answered is not documented.
const unanswered: readonly OrOther<CallResult>[] = ['cancelled', 'declined', 'notAnswered', 'busy'];

function readRecord(body: BodyReader, names: RecordNames, marks: Set<Mark>): Evidence {
  const { rank } = names;
  const result = names.readResult(body);
  const caller = body.user(names.caller);
  const startedAt = body.seconds(names.startedAt);
  const endedAt = body.seconds(names.endedAt);
  const acceptTime = body.seconds(names.acceptedAt);
  const acceptedAt = result !== undefined && unanswered.includes(result) ? undefined : acceptTime;
  return {
    claims: {
      kind: claim(rank, readKind(body, names.kind)),
      media: claim(rank, readMedia(body, names.media)),
      result: claim(rank, result),
      room: claim(rank, body.text(names.room)),
      caller: claim(rank, caller),
      startedAt: claim(rank, startedAt),
      acceptedAt: claim(rank, acceptedAt),
      endedAt: claim(rank, endedAt),
    },
    members: readMembers(body.users(names.members), caller, startedAt),
    moments: present([startedAt, acceptedAt, endedAt]),
    marks: [...marks],
  };
}

/** A record names its members, the caller mostly among them, and not what became of each. */
function readMembers(
  members: readonly string[],
  caller: string | undefined,
  startedAt: number | undefined,
): readonly MemberEvidence[] {
  const callees = new Set(members);
  if (caller === undefined) return [...callees].map(toPresumed);
  callees.delete(caller);
  return [
    { userId: caller, state: 'joined', joinedAt: startedAt },
    ...[...callees].map(toPresumed),
  ];
}

function toPresumed(userId: string): MemberEvidence {
  return { userId, state: 'presumed' };
}
