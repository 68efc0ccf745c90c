import { z } from 'zod';

/**
 * What the push services of the Android vendors are told.
 *
 * @see https://trtc.io/document/33527
 */
export const androidPushInfo = z
  .strictObject({
    Sound: z.string().optional().describe('Sound file.'),
    HuaWeiChannelID: z.string().optional().describe('Channel, EMUI 10.0 or later.'),
    XiaoMiChannelID: z.string().optional().describe('Channel, MIUI 10 or later.'),
    OPPOChannelID: z.string().optional().describe('Channel, Android 8.0 or later.'),
    GoogleChannelID: z.string().optional().describe('Channel, Android 8.0 or later.'),
    VIVOClassification: z
      .literal([0, 1])
      .optional()
      .meta({ 'x-default': 1, description: '0 operation message, 1 system message.' }),
    HuaWeiImportance: z
      .enum(['LOW', 'NORMAL'])
      .optional()
      .meta({ 'x-default': 'NORMAL', description: 'Message class.' }),
    ExtAsHuaweiIntentParam: z.literal([0, 1]).optional().meta({
      'x-default': 0,
      description: '1 uses Ext as the Intent parameter, 0 as the Action parameter.',
    }),
    HuaWeiCategory: z.string().optional().describe('Message category.'),
    // From here on: the newer push page only, https://trtc.io/document/77715
    PushStyle: z
      .literal([0, 1])
      .optional()
      .meta({ 'x-default': 0, description: '1 is the large-text style; Huawei, Honor, OPPO.' }),
    OPPOCategory: z.string().optional().describe('Message category.'),
    OPPOPrivateMsgTemplateId: z.string().optional().describe('Private message template.'),
    OPPOPrivateTitleParameters: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Title values of that template.'),
    OPPOPrivateContentParameters: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Text values of that template.'),
    OPPONotifyLevel: z.literal([1, 2, 16]).optional().describe('Needs OPPOCategory.'),
    VIVOCategory: z.string().optional().describe('Message category.'),
    VIVONotifyType: z
      .string()
      .optional()
      .meta({ 'x-default': '4', description: '1 none, 2 ring, 3 vibrate, 4 both.' }),
    HuaWeiImage: z.string().optional().describe('Https icon URL, under 512 KB.'),
    HonorImage: z.string().optional().describe('Https icon URL, under 512 KB.'),
    HonorImportance: z.enum(['LOW', 'NORMAL']).optional().describe('Message class.'),
    GoogleImage: z.string().optional().describe('Icon URL, at most 1 MB.'),
    GooglePriority: z.enum(['normal', 'high']).optional().describe('Message priority.'),
    MeiZuNoticeMsgType: z.literal([0, 1]).optional().describe('0 official, 1 private message.'),
  })
  .meta({ id: 'AndroidPushInfo' });
