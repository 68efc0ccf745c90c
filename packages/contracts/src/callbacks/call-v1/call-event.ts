import { callback } from '../../define/callback.ts';
import { ackV1 } from '../../wire/envelope-v1.ts';
import { callEventBody } from './shapes/call-event-body.ts';

/** An event callback: the same body under each of its commands. */
function callEvent<const Command extends string>(command: Command, summary: string) {
  return callback({
    command,
    summary,
    source: 'https://trtc.io/document/60129',
    body: callEventBody,
    ack: ackV1,
    example: {
      UserId: 'Alice',
      RoomId: "Alice's Room",
      TotalNum: 2,
      MediaType: 'audio',
      CallType: 'single',
      CallId: 'aheahfo-eqwnknoihfsd-qweqf',
      Role: 'caller',
      Event: 'start_call',
      CallResult: '',
      EventTime: 1704695566,
      StartCallTs: 1704856873,
      AcceptTs: 1704856876,
      EndTs: 1704856885,
    },
  });
}

/** The caller started a call. */
export const callerStartCall = callEvent('caller_start_call', 'The caller started a call.');

/** The caller's call was answered. */
export const callerCallAccepted = callEvent(
  'caller_call_accepted',
  "The caller's call was answered.",
);

/** The caller's call was not answered. */
export const callerCallMissed = callEvent(
  'caller_call_missed',
  "The caller's call was not answered.",
);

/** The caller's call was declined. */
export const callerCallRejected = callEvent(
  'caller_call_rejected',
  "The caller's call was declined.",
);

/** The caller met a busy line. */
export const callerCallBusy = callEvent('caller_call_busy', 'The caller met a busy line.');

/** The caller cancelled the call. */
export const callerCancelCall = callEvent('caller_cancel_call', 'The caller cancelled the call.');

/** The caller could not start the call. */
export const callerCallFailed = callEvent(
  'caller_call_failed',
  'The caller could not start the call.',
);

/** The call ended normally on the caller's side. */
export const callerCallEnd = callEvent(
  'caller_call_end',
  "The call ended normally on the caller's side.",
);

/** The call broke off on the caller's side. */
export const callerCallInterrupted = callEvent(
  'caller_call_interrupted',
  "The call broke off on the caller's side.",
);

/** A callee received the call. */
export const calleeReceiveCall = callEvent('callee_receive_call', 'A callee received the call.');

/** A callee answered. */
export const calleeAcceptCall = callEvent('callee_accept_call', 'A callee answered.');

/** A callee did not respond. */
export const calleeNotAnswerCall = callEvent('callee_not_answer_call', 'A callee did not respond.');

/** A callee declined. */
export const calleeRejectCall = callEvent('callee_reject_call', 'A callee declined.');

/** A callee ignored the call. */
export const calleeIgnoreCall = callEvent('callee_ignore_call', 'A callee ignored the call.');

/** The call to a callee was cancelled. */
export const calleeCallCanceled = callEvent(
  'callee_call_canceled',
  'The call to a callee was cancelled.',
);

/** The call ended normally on a callee's side. */
export const calleeCallEnd = callEvent(
  'callee_call_end',
  "The call ended normally on a callee's side.",
);

/** The call broke off on a callee's side. */
export const calleeCallInterrupted = callEvent(
  'callee_call_interrupted',
  "The call broke off on a callee's side.",
);

/** A user was invited into the running call. */
export const inviteUser = callEvent('invite_user', 'A user was invited into the running call.');

/** A user joined the running group call. */
export const joinInGroupCall = callEvent(
  'join_in_group_call',
  'A user joined the running group call.',
);
