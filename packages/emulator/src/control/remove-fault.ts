import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { ownCommand } from './shapes/own-command.ts';

/** Takes a fault back. */
export const removeFault = endpoint({
  path: '/v4/emulator_control/remove_fault',
  summary: 'Takes a fault back.',
  ...ownCommand,
  repeat: 'idempotent',
  request: z.strictObject({ Id: z.int().describe('As add_fault gave it.') }),
  response: z.strictObject({}),
  example: { request: { Id: 1 }, response: {} },
});
