import type { AnswerOf } from '@trtc-kit/contracts';
import type { getCallInfo } from '@trtc-kit/contracts/call';
import type { CallResult, getRecordByCallid } from '@trtc-kit/contracts/call-record';
import type { Call } from './call.ts';

/** A running call as get_call_info shows it. */
export type CallView = AnswerOf<typeof getCallInfo>;

/** The record of a call as the vendor writes it. */
export type RecordView = AnswerOf<typeof getRecordByCallid>['CallRecord'];

/** The members of a call with their states. */
export function toUserList(call: Call): CallView['UserList'] {
  return [...call.members].map(([User_Account, Status]) => ({ User_Account, Status }));
}

/** What the vendor shows of a running call. */
export function toCallView(call: Call): CallView {
  return {
    CallInfo: {
      CallId: call.id,
      MediaType: call.mediaType,
      ChatGroupId: call.chatGroupId,
      RoomId: call.roomId,
      RoomIdType: call.roomIdType,
    },
    UserList: toUserList(call),
  };
}

/** The record of a call that ended at a time, in milliseconds since 1970. */
export function toRecordView(call: Call, result: CallResult, endedAt: number): RecordView {
  return {
    CallId: call.id,
    Caller_Account: call.caller,
    MediaType: call.mediaType,
    CallType: call.type,
    StartTime: toSeconds(call.startedAt),
    EndTime: toSeconds(endedAt),
    AcceptTime: call.acceptedAt === undefined ? 0 : toSeconds(call.acceptedAt),
    CallResult: result,
    CalleeList_Account: [...call.everyone],
    RoomId: call.roomId,
    RoomIdType: call.roomIdType,
  };
}

function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
