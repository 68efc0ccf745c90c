import type { BodyOf, SentBodyOf } from '@trtc-kit/contracts';
import type { CallRecord as CallRecordV4 } from '@trtc-kit/contracts/call-record';
import {
  afterEndCall,
  afterMemberChanged,
  afterStartCall,
  type MemberAction,
} from '@trtc-kit/contracts/callbacks/call';
import type { CallbackEvent } from '../record/observe.ts';
import { callerOf, type GeneratedCall, type GeneratedMember } from './generated-call.ts';

/** The callbacks of v4 about a made-up call: the start, each answer or refusal, the end. */
export function callbacksAbout(
  call: GeneratedCall,
  record: CallRecordV4,
): readonly CallbackEvent[] {
  return [toStart(call), ...call.members.slice(1).flatMap(toChange(call)), toEnd(call, record)];
}

function toStart(call: GeneratedCall): CallbackEvent {
  const body: SentBodyOf<typeof afterStartCall> = {
    CallbackCommand: afterStartCall.command,
    CallInfo: {
      CallId: call.id,
      MediaType: call.media === 'audio' ? 'Audio' : 'Video',
      ChatGroupId: '',
      RoomId: call.room,
      RoomIdType: 2,
    },
    UserList: toUserList(call, call.startedAt),
    EventTime: call.startedAt * 1000,
  };
  const platform = call.members[0]?.platform;
  return toEvent(call, body, { at: call.startedAt, platform });
}

const refusals: Readonly<Partial<Record<GeneratedCall['result'], MemberAction>>> = {
  declined: 'Reject',
  notAnswered: 'NotAnswer',
};

function toChange(call: GeneratedCall) {
  return (member: GeneratedMember): readonly CallbackEvent[] => {
    const { userId, platform, joinedAt } = member;
    const action = joinedAt === undefined ? refusals[call.result] : 'Accept';
    if (action === undefined) return [];
    const at = joinedAt ?? call.endedAt;
    const body: SentBodyOf<typeof afterMemberChanged> = {
      CallbackCommand: afterMemberChanged.command,
      CallId: call.id,
      UserList: toUserList(call, at).filter(
        (one) => action === 'Accept' || one.User_Account !== userId,
      ),
      ChangedUserList: [{ User_Account: userId, ActionType: action }],
      EventTime: at * 1000,
    };
    return [toEvent(call, body, { at, platform })];
  };
}

function toEnd(call: GeneratedCall, record: CallRecordV4): CallbackEvent {
  const body: BodyOf<typeof afterEndCall> = {
    CallbackCommand: afterEndCall.command,
    CallRecord: record,
    EventTime: call.endedAt * 1000,
  };
  return toEvent(call, body, { at: call.endedAt, platform: 'Unknown' });
}

/** Who has joined by then, and who is still called. */
function toUserList(call: GeneratedCall, at: number) {
  return call.members.map(({ userId, joinedAt = Infinity }) => ({
    User_Account: userId,
    Status:
      joinedAt <= at || userId === callerOf(call) ? ('Calling' as const) : ('Waiting' as const),
  }));
}

interface Circumstances {
  readonly at: number;
  readonly platform: string | undefined;
}

function toEvent(
  { sdkAppId }: GeneratedCall,
  body: { readonly CallbackCommand: string },
  { at, platform = 'Unknown' }: Circumstances,
): CallbackEvent {
  const query = { OptPlatform: platform, ClientIP: '203.0.113.7' };
  return { sdkAppId, command: body.CallbackCommand, body, query, receivedAt: at * 1000 + 40 };
}
