import { callback } from '../../define/callback.ts';
import { ackV1 } from '../../wire/envelope-v1.ts';
import { callStatusBody } from './shapes/call-status-body.ts';

/** A status callback: the same body under each of its commands. */
function callStatus<const Command extends string>(command: Command, summary: string) {
  return callback({
    command,
    summary,
    source: 'https://trtc.io/document/60130',
    body: callStatusBody,
    ack: ackV1,
    example: {
      UserId: 'Alice',
      RoomId: "Alice's Room",
      TotalNum: 2,
      MediaType: 'audio',
      CallType: 'single',
      CallId: 'aheahfo-eqwnknoihfsd-qweqf',
      Role: 'caller',
      CallResult: 'normal_end',
      // Nine digits in the sample: a digit was lost.
      EventTime: 170485688,
      StartCallTs: 1704856873,
      AcceptTs: 1704856876,
      EndTs: 1704856885,
    },
  });
}

/** The caller cancelled before the call was answered. */
export const cancel = callStatus('cancel', 'The caller cancelled before the call was answered.');

/** A callee declined. */
export const reject = callStatus('reject', 'A callee declined.');

/** A callee did not answer in time. */
export const notAnswer = callStatus('not_answer', 'A callee did not answer in time.');

/** The call was answered and ended normally. */
export const normalEnd = callStatus('normal_end', 'The call was answered and ended normally.');

/** The line was busy. */
export const callBusy = callStatus('call_busy', 'The line was busy.');

/** The call broke off. */
export const interrupt = callStatus('interrupt', 'The call broke off.');

/** The call ended. Not in the list of commands; both samples of the vendor's page have it. */
export const callEnd = callStatus('call_end', 'The call ended; in the samples only.');
