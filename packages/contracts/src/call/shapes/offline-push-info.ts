import { z } from 'zod';

/**
 * Chat's settings for a push to a user who is offline. The fields the samples of
 * start_call_by_robot use.
 *
 * @see https://trtc.io/document/33527
 */
export const offlinePushInfo = z
  .strictObject({
    PushFlag: z.literal([0, 1]).optional().describe('0 pushes, 1 does not push offline.'),
    Title: z.string().optional().describe('Title of the push.'),
    Desc: z.string().optional().describe('Text of the push.'),
    Ext: z.string().optional().describe('Passed through with the push; a JSON string.'),
  })
  .meta({ id: 'OfflinePushInfo' });
