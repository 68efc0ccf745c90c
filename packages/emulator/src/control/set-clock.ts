import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { ownCommand } from './shapes/own-command.ts';

/** Sets the emulator's clock, freezes it, or lets it run on. */
export const setClock = endpoint({
  path: '/v4/emulator_control/set_clock',
  summary: "Sets the emulator's clock, freezes it, or lets it run on.",
  ...ownCommand,
  repeat: 'idempotent',
  request: z.strictObject({
    Now: z
      .int()
      .optional()
      .describe('Milliseconds since 1970; what is due before a later time happens in order.'),
    IsFrozen: z.boolean().optional().describe('Stops time, or lets it run on.'),
  }),
  response: z.strictObject({
    Now: z.int().describe('Milliseconds since 1970.'),
    IsFrozen: z.boolean().describe('Whether time stands.'),
  }),
  example: { request: { IsFrozen: true }, response: { Now: 1700000000000, IsFrozen: true } },
});
