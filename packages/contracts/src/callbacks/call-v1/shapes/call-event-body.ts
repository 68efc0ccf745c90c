import { z } from 'zod';
import { callTypeV1 } from '../../../call-v1/shapes/call-record-v1.ts';
import { callbackFields } from './call-status-body.ts';

/** What happened, from the side of the acting user. */
export const callEventName = z.enum([
  'start_call',
  'call_accepted',
  'call_missed',
  'call_rejected',
  'call_busy',
  'cancel_call',
  'call_failed',
  'call_end',
  'call_interrupted',
  'receive_call',
  'accept_call',
  'not_answer_call',
  'reject_call',
  'ignore_call',
  'call_canceled',
  'invite_user',
  'join_in_group_call',
]);

/** The body of a call event callback. Times are Unix seconds. */
export const callEventBody = z
  .strictObject({
    ...callbackFields,
    CallType: callTypeV1.describe('One-to-one or group call.'),
    Event: callEventName.describe('What happened.'),
    // These three stand in the sample only.
    MediaType: callbackFields.MediaType.optional(),
    CallResult: callbackFields.CallResult.optional(),
    EventTime: callbackFields.EventTime.optional(),
  })
  .meta({ id: 'CallEvent' });
