import { z } from 'zod';
import type { Open } from '../../define/open.ts';
import { userId } from '../../wire/text.ts';
import { unixSeconds } from '../../wire/time.ts';

/** One-to-one or group, in the words of v1. */
export const callTypeV1 = z.enum(['single', 'group']);

/** Video or audio, in the words of v1. */
export const mediaTypeV1 = z.enum(['video', 'audio']);

const results = ['cancel', 'reject', 'not_answer', 'normal_end', 'call_busy', 'interrupt'] as const;

/** How a call ended, in the words of v1; group calls only have normal_end. */
export const callResultV1 = z.enum(results);

/** The record of one call in the older form. Times are Unix seconds. */
export const callRecordV1 = z
  .strictObject({
    callId: z.string().describe('Id of the call.'),
    sdkAppId: z.int().describe('Application id.'),
    mediaType: mediaTypeV1.describe('Video or audio.'),
    roomId: z.string().describe('Room of the call.'),
    startCallTs: unixSeconds.describe('When the call was started.'),
    acceptTs: unixSeconds.describe('When the call was answered.'),
    endTs: unixSeconds.describe('When the call ended.'),
    caller: userId.describe('User id of the caller.'),
    totalUserNumber: z.int().describe('Number of users who took part.'),
    callType: callTypeV1.describe('One-to-one or group call.'),
    // `offline` stands in a sample and not in the table.
    callResult: z.enum([...results, 'offline']).describe('How the call ended.'),
    callees: z.array(userId).describe('User ids of the callees who took part.'),
  })
  .meta({ id: 'CallRecordV1' });

/** The record of one call in the older form, as received. */
export type CallRecordV1 = Open<z.output<typeof callRecordV1>>;
