import { z } from 'zod';

/** What goes wrong. */
export const faultSchema = z.strictObject({
  code: z.int().min(1).optional().describe('Answers with this error code, and does nothing.'),
  status: z.int().min(400).max(599).optional().describe('Answers with this HTTP status.'),
  delay: z.int().min(0).optional().describe("Waits, in milliseconds of the emulator's clock."),
  reset: z
    .enum(['before', 'after'])
    .optional()
    .describe(
      'Cuts the connection: before anything is done, or after, so that the answer is lost.',
    ),
  truncate: z.boolean().optional().describe('Sends the first half of the answer.'),
  times: z.int().min(0).optional().describe('How many requests it strikes; every one by default.'),
  skip: z.int().min(0).optional().describe('How many requests it lets through first.'),
});

/** What goes wrong, and with which requests. */
export const faultRuleSchema = faultSchema.extend({
  command: z.string().optional().describe('A command such as create_room; every one by default.'),
  sdkAppId: z.int().optional().describe('An application; every one by default.'),
});
