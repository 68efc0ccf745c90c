import type { SentBodyOf } from '@trtc-kit/contracts';
import type { CallResult } from '@trtc-kit/contracts/call-record';
import type { callerStartCall, normalEnd } from '@trtc-kit/contracts/callbacks/call-v1';
import type { WorldEvent } from '../event.ts';
import type { Call } from './call.ts';
import type { Act, Changed, Ended, Happening, Occasion } from './happening.ts';
import { toMediaTypeV1, toResultV1, toTypeV1 } from './record-view-v1.ts';

type EventBody = SentBodyOf<typeof callerStartCall>;
type StatusBody = SentBodyOf<typeof normalEnd>;
type EventName = EventBody['Event'];

/** One thing that happened, from the side of one user. */
type Told = readonly [user: string, event: EventName];

/** What an act of a member is for the member, and for the caller. */
const acts: Readonly<Record<Act, { member: readonly EventName[]; caller: readonly EventName[] }>> =
  {
    Accept: { member: ['accept_call'], caller: ['call_accepted'] },
    Busy: { member: ['ignore_call'], caller: ['call_busy'] },
    Reject: { member: ['reject_call'], caller: ['call_rejected'] },
    NotAnswer: { member: ['not_answer_call'], caller: ['call_missed'] },
    HangUp: { member: ['call_end'], caller: [] },
    Offline: { member: ['call_interrupted'], caller: [] },
    Join: { member: ['join_in_group_call'], caller: [] },
    Invite: { member: ['invite_user', 'receive_call'], caller: [] },
    Cancel_Invite: { member: ['call_canceled'], caller: [] },
  };

/** What the end of a call is for those who are in it then, where they have not been told before. */
const endings: Readonly<Partial<Record<CallResult, EventName>>> = {
  Cancel: 'cancel_call',
  NormalEnd: 'call_end',
  Interrupt: 'call_interrupted',
  Offline: 'call_interrupted',
};

/** What happens to whoever is called: to the caller too, who left and is called back. */
const ofCallees: ReadonlySet<EventName> = new Set([
  ...(['receive_call', 'accept_call', 'reject_call', 'not_answer_call'] as const),
  ...(['ignore_call', 'call_canceled'] as const),
]);

/** What happened in a call, in the words of v1: an event for each side, and the result at the end. */
export function toCallEventsV1(happening: Happening): readonly WorldEvent[] {
  const events = toTold(happening).map((told) => toEvent(happening, told));
  return happening.kind === 'ended' ? [...events, ...toStatuses(happening)] : events;
}

function toTold(happening: Happening): readonly Told[] {
  const { call } = happening;
  if (happening.kind === 'changed') return toldOfAct(happening);
  if (happening.kind === 'ended') return toldOfEnd(happening);
  if (happening.kind === 'failed') return [[call.caller, 'call_failed']];
  const callees = [...call.members.keys()].filter((user) => user !== call.caller);
  return [[call.caller, 'start_call'], ...callees.map((user) => [user, 'receive_call'] as const)];
}

function toldOfAct({ call, users, action }: Changed): readonly Told[] {
  const { member, caller } = acts[action];
  return users.flatMap((user) => [
    ...(user === call.caller ? [] : caller).map((event) => [call.caller, event] as const),
    ...member.map((event) => [user, event] as const),
  ]);
}

/** Whoever has gone before has been told already; the rest are in the call, or still called. */
function toldOfEnd({ call, record }: Ended): readonly Told[] {
  const ending = endings[record.CallResult];
  return [...call.members].flatMap(([user, status]): readonly Told[] => {
    if (status === 'Waiting') return [[user, 'call_canceled']];
    return ending === undefined ? [] : [[user, ending]];
  });
}

function toEvent(happening: Happening, [user, event]: Told): WorldEvent {
  const { call, at, origin } = happening;
  const common = toCommon(call, user, happening);
  const Role = ofCallees.has(event) ? 'callee' : common.Role;
  const isSided = event !== 'invite_user' && event !== 'join_in_group_call';
  const body: EventBody = {
    ...common,
    Role,
    Event: event,
    // Filled "only in end events", with the times.
    ...(event === 'call_end' ? { CallResult: 'normal_end', ...toTimes(call, at) } : {}),
  };
  const command = isSided ? `${Role}_${event}` : event;
  return { product: 'callV1', command, body: { ...body }, origin };
}

/** The result; after `normal_end` also `call_end`, which no list has and both samples do. */
function toStatuses(ended: Ended): readonly WorldEvent[] {
  const { call, record, by, at, origin } = ended;
  const result = toResultV1(record);
  // Callbacks have no word for a lost heartbeat, as records do; an interrupted call is the nearest.
  const CallResult = result === 'offline' ? 'interrupt' : result;
  const body: StatusBody = {
    ...toCommon(call, by, ended),
    CallResult,
    ...(CallResult === 'normal_end' ? toTimes(call, at) : {}),
  };
  const commands = CallResult === 'normal_end' ? ['normal_end', 'call_end'] : [CallResult];
  return commands.map((command) => ({ product: 'callV1', command, body: { ...body }, origin }));
}

function toCommon(call: Call, user: string, { at }: Occasion) {
  return {
    UserId: user,
    RoomId: call.roomId,
    TotalNum: call.everyone.size,
    MediaType: toMediaTypeV1(call.mediaType),
    CallType: toTypeV1(call.type),
    CallId: call.id,
    // Which side somebody is on who was invited or joined is open; here everybody but the caller is a callee.
    Role: user === call.caller ? ('caller' as const) : ('callee' as const),
    CallResult: '' as const,
    EventTime: toSeconds(at),
  };
}

function toTimes(call: Call, endedAt: number) {
  return {
    StartCallTs: toSeconds(call.startedAt),
    AcceptTs: call.acceptedAt === undefined ? 0 : toSeconds(call.acceptedAt),
    EndTs: toSeconds(endedAt),
  };
}

function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
