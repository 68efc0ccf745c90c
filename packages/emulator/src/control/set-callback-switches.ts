import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { callbackSwitchesSchema } from '../callbacks/switches-schema.ts';
import { ownCommand } from './shapes/own-command.ts';

/** From now on something goes wrong with callbacks on purpose; without switches nothing does. */
export const setCallbackSwitches = endpoint({
  path: '/v4/emulator_control/set_callback_switches',
  summary:
    'From now on something goes wrong with callbacks on purpose; without switches nothing does.',
  ...ownCommand,
  repeat: 'idempotent',
  request: z.strictObject({
    Switches: callbackSwitchesSchema.describe('What goes wrong; those set before are gone.'),
    CallbackCommandList: z
      .array(z.string())
      .optional()
      .describe('With callbacks of these commands, each counted alone; all by default.'),
    AllApplications: z
      .boolean()
      .optional()
      .describe('With callbacks of every application; of this one by default.'),
  }),
  response: z.strictObject({}),
  example: { request: { Switches: { dropEvery: 3, copies: 2 } }, response: {} },
});
