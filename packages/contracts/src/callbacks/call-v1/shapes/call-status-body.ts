import { z } from 'zod';
import { callResultV1, callTypeV1, mediaTypeV1 } from '../../../call-v1/shapes/call-record-v1.ts';
import { userId } from '../../../wire/text.ts';
import { unixSeconds } from '../../../wire/time.ts';

/**
 * The page of English writes the values of the enums with capitals in its table and without in its
 * sample; the sample is followed, and a capital is reported as an unknown value.
 */
const result = z.union([callResultV1, z.literal('')]);

/** What status and event callbacks share. Times are Unix seconds. */
export const callbackFields = {
  UserId: userId.describe('User who acted.'),
  RoomId: z.string().describe('Room acted in.'),
  TotalNum: z.int().describe('Number of participants.'),
  MediaType: mediaTypeV1.describe('Audio or video call.'),
  // On the English page only.
  CallType: callTypeV1.optional().describe('One-to-one or group call.'),
  CallId: z.string().describe('Id of the call.'),
  Role: z.enum(['caller', 'callee']).describe('Side of the acting user.'),
  CallResult: result.describe('How the call ended; empty before that.'),
  EventTime: unixSeconds.describe('When the user acted.'),
  // Said to come with normal_end only; a sample of another event has them.
  StartCallTs: unixSeconds.optional().describe('When the call was started.'),
  AcceptTs: unixSeconds.optional().describe('When the call was answered.'),
  EndTs: unixSeconds.optional().describe('When the call ended.'),
};

/** The body of a call status callback. */
export const callStatusBody = z.strictObject(callbackFields).meta({ id: 'CallStatus' });
