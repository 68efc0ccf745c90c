import type { CallRecord as CallRecordV4 } from '@trtc-kit/contracts/call-record';
import type { CallRecordV1 } from '@trtc-kit/contracts/call-v1';
import { callerOf, type GeneratedCall } from './generated-call.ts';

const resultsV4 = {
  completed: 'NormalEnd',
  cancelled: 'Cancel',
  declined: 'Reject',
  notAnswered: 'NotAnswer',
  busy: 'CallBusy',
  interrupted: 'Interrupt',
  offline: 'Offline',
} as const;

const resultsV1 = {
  completed: 'normal_end',
  cancelled: 'cancel',
  declined: 'reject',
  notAnswered: 'not_answer',
  busy: 'call_busy',
  interrupted: 'interrupt',
  offline: 'offline',
} as const;

/** The record of a made-up call, as v4 has it. */
export function toRecord(call: GeneratedCall): CallRecordV4 {
  return {
    CallId: call.id,
    Caller_Account: callerOf(call),
    MediaType: call.media === 'audio' ? 'Audio' : 'Video',
    CallType: call.kind === 'oneToOne' ? 'SingleCall' : 'MultiCall',
    StartTime: call.startedAt,
    EndTime: call.endedAt,
    AcceptTime: call.acceptedAt ?? 0,
    CallResult: resultsV4[call.result],
    CalleeList_Account: call.members.map(({ userId }) => userId),
    RoomId: call.room,
    RoomIdType: 2,
  };
}

/** The record of a made-up call, as v1 has it. */
export function toRecordV1(call: GeneratedCall): CallRecordV1 {
  return {
    callId: call.id,
    sdkAppId: call.sdkAppId,
    mediaType: call.media,
    roomId: call.room,
    startCallTs: call.startedAt,
    acceptTs: call.acceptedAt ?? 0,
    endTs: call.endedAt,
    caller: callerOf(call),
    totalUserNumber: call.members.length,
    callType: call.kind === 'oneToOne' ? 'single' : 'group',
    callResult: resultsV1[call.result],
    callees: call.members.slice(1).map(({ userId }) => userId),
  };
}
