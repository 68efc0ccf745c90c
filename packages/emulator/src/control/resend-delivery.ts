import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { ownCommand } from './shapes/own-command.ts';

/** Sends a callback once more, as it was or changed. */
export const resendDelivery = endpoint({
  path: '/v4/emulator_control/resend_delivery',
  summary: 'Sends a callback once more, as it was or changed.',
  ...ownCommand,
  repeat: 'unsafe',
  request: z.strictObject({
    Id: z.int().describe('As list_deliveries gives it.'),
    Body: z.string().optional().describe('The text to send; the same by default.'),
    Url: z
      .string()
      .optional()
      .describe('Where to, the query comes behind it; the same by default.'),
    Count: z.int().min(1).max(100).optional().describe('How many times; once by default.'),
  }),
  response: z.strictObject({ IdList: z.array(z.int()).describe('Ids of the new deliveries.') }),
  example: { request: { Id: 1, Count: 2 }, response: { IdList: [2, 3] } },
});
