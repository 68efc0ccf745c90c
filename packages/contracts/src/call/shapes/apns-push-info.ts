import { z } from 'zod';

/**
 * What Apple's push service is told.
 *
 * @see https://trtc.io/document/33527
 */
export const apnsPushInfo = z
  .strictObject({
    BadgeMode: z
      .literal([0, 1])
      .optional()
      .meta({ 'x-default': 0, description: '0 counts towards the badge, 1 does not.' }),
    Title: z.string().optional().describe('Replaces Title on APNs.'),
    SubTitle: z.string().optional().describe('Subtitle on APNs.'),
    Image: z.string().optional().describe('Image URL.'),
    MutableContent: z
      .literal([0, 1])
      .optional()
      .meta({ 'x-default': 0, description: '1 turns on the push extension, iOS 10 or later.' }),
    // From here on: the newer push page only, https://trtc.io/document/77715
    Sound: z.string().optional().describe('Sound file with suffix, up to 30 s.'),
    InterruptionLevel: z
      .enum(['active', 'critical', 'passive', 'time-sensitive'])
      .optional()
      .describe('IOS 15 or later.'),
    ContentAvailable: z.int().optional().describe('1 is a silent push.'),
    IsVoipPush: z
      .int()
      .optional()
      .describe('1 is a VoIP push, falling back to APNs without a VoIP token.'),
    LiveActivity: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('LaId (up to 64 bytes), Event (update or end), ContentState, DismissalDate.'),
  })
  .meta({ id: 'ApnsPushInfo' });
