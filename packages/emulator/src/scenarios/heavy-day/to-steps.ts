import { acceptCall } from '../../control/accept-call.ts';
import { busyCall } from '../../control/busy-call.ts';
import { hangUpCall } from '../../control/hang-up-call.ts';
import { interruptCall } from '../../control/interrupt-call.ts';
import { joinCall } from '../../control/join-call.ts';
import { loseCallHeartbeat } from '../../control/lose-call-heartbeat.ts';
import { rejectCall } from '../../control/reject-call.ts';
import { patience } from '../one-to-one.ts';
import { toAct, toStart, type Step } from '../step.ts';
import type { PlannedCall, PlannedDeparture, PlannedParticipant } from './planned-call.ts';

/** What brings about each departure; null where it comes by itself. */
const departures = {
  HangUp: hangUpCall,
  Reject: rejectCall,
  Busy: busyCall,
  Interrupt: interruptCall,
  Offline: loseCallHeartbeat,
  NotAnswer: null,
  CallEnded: null,
} as const satisfies Readonly<Record<PlannedDeparture, unknown>>;

/** What people do in a call, in the order of time. */
export function toSteps(call: PlannedCall, from: number): readonly Step[] {
  const { roomId, caller, callees, mediaType, startedAt, participants } = call;
  const start = toStart(startedAt - from, roomId, {
    Caller_Account: caller,
    CalleeList_Account: [...callees],
    MediaType: mediaType,
    RoomId: roomId,
    Timeout: patience,
    OptPlatform: participants[0]?.platform,
  });
  const acts = participants.flatMap((participant) => toActs(participant, call));
  return [start, ...acts.map((act) => ({ ...act, at: act.at - from }))];
}

function toActs(
  { user, role, platform, joinedAt, leftAt, departure }: PlannedParticipant,
  { roomId, startedAt }: PlannedCall,
): readonly Step[] {
  const who = { call: roomId, User_Account: user, OptPlatform: platform };
  const coming = role === 'joiner' ? joinCall : acceptCall;
  const leaving = departures[departure];
  // Who is busy from the start drops out by itself.
  const drops = departure === 'Busy' && leftAt === startedAt;
  return [
    ...(joinedAt === undefined || role === 'caller' ? [] : [toAct(joinedAt, coming, who)]),
    ...(leaving === null || drops ? [] : [toAct(leftAt, leaving, who)]),
  ];
}
