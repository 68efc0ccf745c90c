import { z } from 'zod';
import { androidPushInfo } from './android-push-info.ts';
import { apnsPushInfo } from './apns-push-info.ts';

/**
 * Chat's settings for a push to a user who is offline, which start_call_by_robot refers to. Whether
 * the Call backend takes every field is not said.
 *
 * @see https://trtc.io/document/33527
 */
export const offlinePushInfo = z
  .strictObject({
    PushFlag: z.literal([0, 1]).optional().describe('0 pushes, 1 does not push offline.'),
    Title: z.string().optional().describe('Title of the push.'),
    Desc: z.string().optional().describe('Text of the push.'),
    Ext: z.string().optional().describe('Passed through with the push; a JSON string.'),
    AndroidInfo: androidPushInfo.optional().describe('Settings of the Android vendors.'),
    ApnsInfo: apnsPushInfo.optional().describe("Settings of Apple's push service."),
    // From here on: the newer push page only, https://trtc.io/document/77715
    MultiLanguageContent: z
      .array(z.record(z.string(), z.unknown()))
      .optional()
      .describe('Texts per language.'),
    HarmonyInfo: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Title, Category, Image, Sound and SoundDuration (1 to 60 s).'),
    BadgeAddNum: z.int().min(1).max(99).optional().describe('Increment of the badge.'),
    BadgeSetNum: z.int().optional().describe('Value of the badge; wins over the increment.'),
    PushTemplateId: z.string().optional().describe('Push template, such as 1400000000-1.'),
    PushTemplateParam: z
      .record(z.string(), z.unknown())
      .optional()
      .describe("Values of the template's own variables."),
  })
  .meta({ id: 'OfflinePushInfo' });
