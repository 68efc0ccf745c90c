import { z } from 'zod';
import { mediaType } from '../../call/shapes/media-type.ts';
import { roomIdType } from '../../call/shapes/room-id-type.ts';
import type { Open } from '../../define/open.ts';
import { userId } from '../../wire/text.ts';
import { unixSeconds } from '../../wire/time.ts';

/** One-to-one or group. */
export const callType = z.enum(['SingleCall', 'MultiCall']);

/**
 * How a call ended. `Offline`, the heartbeat expired, stands only on the page of the call-ended
 * callback, which carries the same record; it is read everywhere.
 */
export const callResult = z.enum([
  'Cancel',
  'Reject',
  'NotAnswer',
  'NormalEnd',
  'CallBusy',
  'Interrupt',
  'Offline',
]);

/**
 * The record of one call.
 *
 * @see https://trtc.io/document/68930
 */
export const callRecord = z
  .strictObject({
    CallId: z.string().describe('Id of the call.'),
    Caller_Account: userId.describe('User id of the caller.'),
    MediaType: mediaType.describe('Video or audio.'),
    CallType: callType.describe('One-to-one or group call.'),
    StartTime: unixSeconds.describe('When the call was started.'),
    EndTime: unixSeconds.describe('When the call ended.'),
    AcceptTime: unixSeconds.describe('When the call was connected; 0 if it never was.'),
    CallResult: callResult.describe('How the call ended.'),
    CalleeList_Account: z
      .array(userId)
      .describe('The members of the call, with the caller among them in every sample.'),
    RoomId: z.string().describe('TRTC room id.'),
    RoomIdType: roomIdType.describe('1: numeric room id; 2: string room id.'),
  })
  .meta({ id: 'CallRecord' });

/** The record of one call, as received. Times are Unix seconds. */
export type CallRecord = Open<z.output<typeof callRecord>>;

/** How a call ended, as documented today. */
export type CallResult = z.output<typeof callResult>;

/** `SingleCall` or `MultiCall`. */
export type CallType = z.output<typeof callType>;
