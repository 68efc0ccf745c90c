import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { appSettingsSchema } from '../world/app-settings-schema.ts';
import { usualSettings } from '../world/app-settings.ts';
import { ownCommand } from './shapes/own-command.ts';

/** Lists the applications with their settings, without their keys. */
export const listApps = endpoint({
  path: '/v4/emulator_control/list_apps',
  summary: 'Lists the applications with their settings, without their keys.',
  ...ownCommand,
  repeat: 'read',
  request: z.strictObject({}),
  response: z.strictObject({
    AppList: z.array(
      z.strictObject({
        SdkAppId: z.int().describe('Application id.'),
        Settings: appSettingsSchema.describe('As createEmulator takes them.'),
      }),
    ),
  }),
  example: {
    request: {},
    response: {
      AppList: [{ SdkAppId: 1400000000, Settings: appSettingsSchema.parse(usualSettings) }],
    },
  },
});
