import { callbacksIn, type SentBodyOf } from '@trtc-kit/contracts';
import * as callbacksV1 from '@trtc-kit/contracts/callbacks/call-v1';
import type { CallResult, OrOther, ParticipantState } from '../record/call-record.ts';
import type { Mark } from '../record/mark.ts';
import type { Observation } from '../record/observation.ts';
import { createBodyReader, type BodyReader } from './body-reader.ts';
import { claim, present } from './claim.ts';
import { ranks, type Claims, type Evidence, type MemberEvidence } from './evidence.ts';
import { toPlatform } from './platform.ts';
import { judgeResultV1, readKind, readMedia, readResult } from './words.ts';

/** The callbacks of v1. */
export const callCommandsV1: readonly string[] = callbacksIn(callbacksV1).map(
  ([, { command }]) => command,
);

/** What an event says about the acting user and, in a call between two, about the call. */
interface EventMeaning {
  readonly state: ParticipantState;
  readonly joins?: true;
  readonly leaves?: true;
  /** It is this user's client that acted, not the other side's. */
  readonly own?: true;
  readonly starts?: true;
  readonly answers?: true;
  /** A call between two is over with it. */
  readonly ends?: true;
  readonly result?: CallResult;
}

type EventName = SentBodyOf<typeof callbacksV1.callerStartCall>['Event'];

const events: Readonly<Record<EventName, EventMeaning>> = {
  start_call: { state: 'joined', joins: true, own: true, starts: true },
  call_accepted: { state: 'joined', answers: true },
  call_missed: { state: 'joined', ends: true, result: 'notAnswered' },
  call_rejected: { state: 'joined', ends: true, result: 'declined' },
  call_busy: { state: 'joined', ends: true, result: 'busy' },
  cancel_call: { state: 'joined', leaves: true, own: true, ends: true, result: 'cancelled' },
  call_failed: { state: 'joined', own: true, ends: true },
  call_end: { state: 'joined', leaves: true, ends: true, result: 'completed' },
  call_interrupted: { state: 'joined', leaves: true, ends: true, result: 'interrupted' },
  receive_call: { state: 'waiting' },
  accept_call: { state: 'joined', joins: true, own: true, answers: true },
  not_answer_call: { state: 'notAnswered', ends: true, result: 'notAnswered' },
  reject_call: { state: 'declined', own: true, ends: true, result: 'declined' },
  ignore_call: { state: 'notAnswered', own: true, ends: true, result: 'notAnswered' },
  call_canceled: { state: 'withdrawn', ends: true, result: 'cancelled' },
  // Whether the user is the one who invites or the one invited is not documented.
  invite_user: { state: 'waiting' },
  join_in_group_call: { state: 'joined', joins: true, own: true, answers: true },
};

const eventWords = new Map<string, EventMeaning>(Object.entries(events));

/** What a callback of v1 says. */
export function evidenceOfCallbackV1({ command, platform, body }: Observation): Evidence {
  const marks = new Set<Mark>();
  const reader = createBodyReader(body, marks);
  const at = reader.seconds('EventTime');
  const meaning = eventWords.get(reader.text('Event') ?? '');
  const ending = meaning === undefined ? readStatus(reader, command, at) : undefined;
  return {
    claims: {
      kind: claim(ranks.closing, readKind(reader, 'CallType')),
      media: claim(ranks.closing, readMedia(reader, 'MediaType')),
      room: claim(ranks.event, reader.text('RoomId')),
      caller: claim(ranks.event, isCaller(reader) ? reader.user('UserId') : undefined),
      ...(meaning && claimsOfEvent(reader, meaning, at)),
      ...ending,
    },
    members: readActor(reader, { meaning, at, platform: toPlatform(platform) }),
    moments: present([at, ending?.endedAt?.value]),
    marks: [...marks],
  };
}

const isCaller = (body: BodyReader) => body.text('Role')?.toLowerCase() === 'caller';

function claimsOfEvent(body: BodyReader, meaning: EventMeaning, at: number | undefined): Claims {
  const endsAll = meaning.ends === true && readKind(body, 'CallType') === 'oneToOne';
  // Its times are documented for the normal end only; a sample of another event has false ones.
  const times = meaning.result === 'completed' && endsAll ? readTimes(body) : {};
  return {
    startedAt: meaning.starts && claim(ranks.opening, at),
    acceptedAt: meaning.answers && claim(ranks.event, at),
    endedAt: endsAll ? claim(ranks.event, at) : undefined,
    result: endsAll ? claim(ranks.event, meaning.result) : undefined,
    ...times,
  };
}

/** A status callback comes when the call is over; its command is its result, or `call_end`. */
function readStatus(body: BodyReader, command: string | undefined, at: number | undefined): Claims {
  const said: OrOther<CallResult> | undefined =
    readResult(body, 'CallResult') ?? readResult(commandReader(command), 'command');
  const result = judgeResultV1(said, body, { kind: 'CallType', acceptedAt: 'AcceptTs' });
  return {
    result: claim(ranks.closing, result),
    endedAt: claim(ranks.event, at),
    ...(said === 'completed' ? readTimes(body) : {}),
  };
}

function commandReader(command: string | undefined): BodyReader {
  const word = command === callbacksV1.callEnd.command ? undefined : command;
  return createBodyReader({ command: word }, new Set());
}

function readTimes(body: BodyReader): Claims {
  const times = {
    startedAt: claim(ranks.closing, body.seconds('StartCallTs')),
    acceptedAt: claim(ranks.closing, body.seconds('AcceptTs')),
    endedAt: claim(ranks.closing, body.seconds('EndTs')),
  };
  return Object.fromEntries(Object.entries(times).filter(([, value]) => value !== undefined));
}

interface Circumstances {
  readonly meaning: EventMeaning | undefined;
  readonly at: number | undefined;
  readonly platform: string | undefined;
}

function readActor(body: BodyReader, circumstances: Circumstances): readonly MemberEvidence[] {
  const userId = body.user('UserId');
  if (userId === undefined) return [];
  const { meaning, at, platform } = circumstances;
  // A status names whoever acted, not what became of them.
  if (meaning === undefined) return [{ userId, state: isCaller(body) ? 'joined' : 'presumed' }];
  return [
    {
      userId,
      state: meaning.state,
      joinedAt: meaning.joins ? at : undefined,
      leftAt: meaning.leaves ? at : undefined,
      platform: meaning.own ? platform : undefined,
    },
  ];
}
