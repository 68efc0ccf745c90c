import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { ownCommand } from './shapes/own-command.ts';

/** Forgets everything that happened; applications are as they were given, the clock stays. */
export const resetEmulator = endpoint({
  path: '/v4/emulator_control/reset_emulator',
  summary:
    'Forgets everything that happened; applications are as they were given, the clock stays.',
  ...ownCommand,
  repeat: 'idempotent',
  request: z.strictObject({}),
  response: z.strictObject({}),
  example: { request: {}, response: {} },
});
