import type { AnswerOf } from '@trtc-kit/contracts';
import type { MediaType } from '@trtc-kit/contracts/call';
import type { CallType } from '@trtc-kit/contracts/call-record';
import type { getRecordByCallId } from '@trtc-kit/contracts/call-v1';
import type { RecordView } from './call-view.ts';

/** The record of a call in the older form. */
export type RecordViewV1 = AnswerOf<typeof getRecordByCallId>;

const results = {
  Cancel: 'cancel',
  Reject: 'reject',
  NotAnswer: 'not_answer',
  NormalEnd: 'normal_end',
  CallBusy: 'call_busy',
  Interrupt: 'interrupt',
  Offline: 'offline',
} as const;

/** How a call ended, in the words of v1: "group calls only have normal_end". */
export function toResultV1({ CallType, CallResult }: RecordView): RecordViewV1['callResult'] {
  return CallType === 'MultiCall' ? 'normal_end' : results[CallResult];
}

/** Video or audio, in the words of v1. */
export function toMediaTypeV1(type: MediaType): RecordViewV1['mediaType'] {
  return type === 'Video' ? 'video' : 'audio';
}

/** One-to-one or group, in the words of v1. */
export function toTypeV1(type: CallType): RecordViewV1['callType'] {
  return type === 'MultiCall' ? 'group' : 'single';
}

/** A record in the older form: the callees are without the caller, and all of them are counted. */
export function toRecordViewV1(record: RecordView, sdkAppId: number): RecordViewV1 {
  return {
    callId: record.CallId,
    sdkAppId,
    mediaType: toMediaTypeV1(record.MediaType),
    roomId: record.RoomId,
    startCallTs: record.StartTime,
    acceptTs: record.AcceptTime,
    endTs: record.EndTime,
    caller: record.Caller_Account,
    totalUserNumber: record.CalleeList_Account.length,
    callType: toTypeV1(record.CallType),
    callResult: toResultV1(record),
    callees: record.CalleeList_Account.filter((user) => user !== record.Caller_Account),
  };
}
