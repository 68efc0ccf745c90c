import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { ownCommand } from './shapes/own-command.ts';

/** Gives the time of the emulator's clock. */
export const getClock = endpoint({
  path: '/v4/emulator_control/get_clock',
  summary: "Gives the time of the emulator's clock.",
  ...ownCommand,
  repeat: 'read',
  request: z.strictObject({}),
  response: z.strictObject({
    Now: z.int().describe('Milliseconds since 1970.'),
    IsFrozen: z.boolean().describe('Whether time stands.'),
  }),
  example: { request: {}, response: { Now: 1700000000000, IsFrozen: true } },
});
