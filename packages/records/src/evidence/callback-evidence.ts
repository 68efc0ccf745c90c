import type { ParticipantState } from '../record/call-record.ts';
import {
  afterEndCall,
  afterMemberChanged,
  afterStartCall,
  type MemberAction,
} from '@trtc-kit/contracts/callbacks/call';
import type { Mark } from '../record/mark.ts';
import type { Observation } from '../record/observation.ts';
import { createBodyReader, type BodyReader } from './body-reader.ts';
import { claim, present } from './claim.ts';
import { ranks, type Evidence, type MemberEvidence } from './evidence.ts';
import { toPlatform } from './platform.ts';
import { evidenceOfEnding } from './record-evidence.ts';
import { readMedia } from './words.ts';

/** The callbacks of v4 that are about a call. */
export const callCommands: readonly string[] = [
  afterStartCall.command,
  afterMemberChanged.command,
  afterEndCall.command,
];

/** What a callback of v4 says. */
export function evidenceOfCallback({ command, platform, body }: Observation): Evidence {
  const marks = new Set<Mark>();
  const reader = createBodyReader(body, marks);
  const acting = toPlatform(platform);
  if (command === afterEndCall.command) return evidenceOfEnding(reader, marks);
  if (command === afterStartCall.command) return readStart(reader, acting, marks);
  return readChange(reader, acting, marks);
}

function readStart(body: BodyReader, platform: string | undefined, marks: Set<Mark>): Evidence {
  const info = body.object('CallInfo');
  const at = body.milliseconds('EventTime');
  const members = readUserList(body, at);
  const inCall = members.filter(({ state }) => state === 'joined');
  // The caller is not marked: it is whoever is in the call before anybody has answered.
  const [caller, other] = inCall;
  const only = other === undefined ? caller : undefined;
  const isGroup = members.length > 2 || info.text('ChatGroupId') !== undefined;
  return {
    claims: {
      kind: claim(ranks.inferred + 1, isGroup ? 'group' : 'oneToOne'),
      media: claim(ranks.opening, readMedia(info, 'MediaType') ?? readMedia(info, 'CallMediaType')),
      room: claim(ranks.opening, info.text('RoomId')),
      caller: claim(ranks.opening, only?.userId),
      startedAt: claim(ranks.opening, at),
    },
    members: members.map((member) =>
      member === only ? { ...member, joinedAt: at, platform } : member,
    ),
    moments: present([at]),
    marks: [...marks],
  };
}

/** What an act makes of a member, and whether it is the member's own client that acted. */
interface Act {
  readonly state: ParticipantState;
  readonly joins?: true;
  readonly leaves?: true;
  readonly own?: true;
  readonly answers?: true;
}

const accept: Act = { state: 'joined', joins: true, own: true, answers: true };
const hangUp: Act = { state: 'joined', leaves: true, own: true };
const invite: Act = { state: 'waiting' };
const withdraw: Act = { state: 'withdrawn' };

const acts: Readonly<Record<MemberAction, Act>> = {
  Accept: accept,
  Answer: accept,
  Join: accept,
  Reject: { state: 'declined', own: true },
  NotAnswer: { state: 'notAnswered' },
  HangUp: hangUp,
  Hangup: hangUp,
  'Hang Up': hangUp,
  Offline: { state: 'joined', leaves: true },
  Invite: invite,
  Invited: invite,
  Cancel_Invite: withdraw,
  Canncel_Invite: withdraw,
};

const actWords = new Map<string, Act>(Object.entries(acts));

function readChange(body: BodyReader, platform: string | undefined, marks: Set<Mark>): Evidence {
  const at = body.milliseconds('EventTime');
  const list = body.objects('ChangedUserList').flatMap((item) => {
    const userId = item.user('User_Account');
    const act = actWords.get(item.text('ActionType') ?? '');
    return userId === undefined || act === undefined ? [] : [{ userId, act }];
  });
  // With several changed members it is open whose client acted.
  const acting = list.length === 1 ? platform : undefined;
  const changed = list.map(({ userId, act }) => toMember(userId, act, { at, platform: acting }));
  const members = readUserList(body, at);
  const answers = list.some(({ act }) => act.answers);
  return {
    claims: {
      kind: claim(ranks.inferred, members.length > 2 ? 'group' : 'oneToOne'),
      acceptedAt: claim(ranks.event, answers ? at : undefined),
    },
    members: [...changed, ...members],
    moments: present([at]),
    marks: [...marks],
  };
}

interface Circumstances {
  readonly at: number | undefined;
  readonly platform: string | undefined;
}

function toMember(userId: string, act: Act, { at, platform }: Circumstances): MemberEvidence {
  return {
    userId,
    state: act.state,
    joinedAt: act.joins ? at : undefined,
    leftAt: act.leaves ? at : undefined,
    platform: act.own ? platform : undefined,
  };
}

function readUserList(body: BodyReader, at: number | undefined): readonly MemberEvidence[] {
  return body.objects('UserList').flatMap((item): readonly MemberEvidence[] => {
    const userId = item.user('User_Account');
    if (userId === undefined) return [];
    const isIn = item.text('Status') === 'Calling';
    return [isIn ? { userId, state: 'joined', presentAt: at } : { userId, state: 'waiting' }];
  });
}
