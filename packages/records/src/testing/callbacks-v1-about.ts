import type { SentBodyOf } from '@trtc-kit/contracts';
import * as callbacksV1 from '@trtc-kit/contracts/callbacks/call-v1';
import type { CallbackEvent } from '../record/observe.ts';
import { callerOf, type GeneratedCall } from './generated-call.ts';

type EventBody = SentBodyOf<typeof callbacksV1.callerStartCall>;
type StatusBody = SentBodyOf<typeof callbacksV1.normalEnd>;

const statuses = {
  completed: 'normal_end',
  cancelled: 'cancel',
  declined: 'reject',
  notAnswered: 'not_answer',
  busy: 'call_busy',
  interrupted: 'interrupt',
  // v1 has no callback for it.
  offline: 'interrupt',
} as const;

/** The callbacks of v1 about a made-up call: the start, each answer, and the result. */
export function callbacksV1About(call: GeneratedCall): readonly CallbackEvent[] {
  const [caller, ...callees] = call.members;
  const answers = callees.flatMap(({ userId, platform, joinedAt }) => {
    if (joinedAt === undefined) return [];
    return [toEvent(call, { userId, platform, event: 'accept_call', at: joinedAt })];
  });
  const start = {
    userId: callerOf(call),
    platform: caller?.platform ?? '',
    event: 'start_call',
    at: call.startedAt,
  } as const;
  return [toEvent(call, start), ...answers, toStatus(call)];
}

interface Told {
  readonly userId: string;
  readonly platform: string;
  readonly event: EventBody['Event'];
  readonly at: number;
}

function toEvent(call: GeneratedCall, { userId, platform, event, at }: Told): CallbackEvent {
  const common = toCommon(call, userId, at);
  const body: EventBody = { ...common, Event: event };
  return toCallback(call, `${common.Role}_${event}`, { body, platform, at });
}

function toStatus(call: GeneratedCall): CallbackEvent {
  const CallResult = statuses[call.result];
  const { startedAt, acceptedAt = 0, endedAt } = call;
  const body: StatusBody = {
    ...toCommon(call, callerOf(call), endedAt),
    CallResult,
    ...(CallResult === 'normal_end'
      ? { StartCallTs: startedAt, AcceptTs: acceptedAt, EndTs: endedAt }
      : {}),
  };
  return toCallback(call, CallResult, { body, platform: '', at: endedAt });
}

function toCommon(call: GeneratedCall, userId: string, at: number) {
  return {
    UserId: userId,
    RoomId: call.room,
    TotalNum: call.members.length,
    MediaType: call.media,
    CallType: call.kind === 'oneToOne' ? ('single' as const) : ('group' as const),
    CallId: call.id,
    Role: userId === callerOf(call) ? ('caller' as const) : ('callee' as const),
    CallResult: '' as const,
    EventTime: at,
  };
}

interface Circumstances {
  readonly body: EventBody | StatusBody;
  readonly platform: string;
  readonly at: number;
}

function toCallback(
  { sdkAppId }: GeneratedCall,
  command: string,
  { body, platform, at }: Circumstances,
): CallbackEvent {
  const query = { optplatform: platform, clientip: '203.0.113.7' };
  return { sdkAppId, command, body, query, receivedAt: at * 1000 + 40 };
}
