import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { appSettingsSchema } from '../world/app-settings-schema.ts';
import { usualSettings } from '../world/app-settings.ts';
import { ownCommand } from './shapes/own-command.ts';

/** Creates an application, or changes what is given of one. */
export const putApp = endpoint({
  path: '/v4/emulator_control/put_app',
  summary: 'Creates an application, or changes what is given of one.',
  ...ownCommand,
  repeat: 'idempotent',
  request: z.strictObject({
    SdkAppId: z.int().min(1).describe('Application id.'),
    SecretKey: z
      .string()
      .optional()
      .describe('Its key; a new one needs one, or has one that is no secret.'),
    Settings: appSettingsSchema.partial().optional().describe('As createEmulator takes them.'),
  }),
  response: z.strictObject({
    Settings: appSettingsSchema.describe('All of them, after the change.'),
  }),
  example: {
    request: { SdkAppId: 1400000001, Settings: { package: 'trial' } },
    response: { Settings: appSettingsSchema.parse(usualSettings) },
  },
});
