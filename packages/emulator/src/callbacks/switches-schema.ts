import { z } from 'zod';

/** What goes wrong with callbacks, as JSON has it; `CallbackSwitches` says what each means. */
export const callbackSwitchesSchema = z.strictObject({
  copies: z.int().min(1).max(100).optional().describe('How many times each one is sent.'),
  hold: z.int().min(2).max(1000).optional().describe('How many are held and then reordered.'),
  dropShare: z.number().min(0).max(1).optional().describe('The share that is lost.'),
  dropEvery: z.int().min(1).optional().describe('Each n-th is lost.'),
  delay: z.int().min(0).optional().describe("Milliseconds of the emulator's clock each waits."),
  damage: z
    .enum(['truncated', 'flippedByte', 'wrongContentType'])
    .optional()
    .describe('What happens to the first sending.'),
  damageShare: z.number().min(0).max(1).optional().describe('The share that is damaged.'),
  seed: z.int().optional().describe('The same seed, the same chances.'),
});

/** Switches in force, and what they are about. */
export const switchEntrySchema = callbackSwitchesSchema.extend({
  sdkAppId: z.int().optional().describe('An application; every one by default.'),
  command: z.string().optional().describe('A command; every one by default.'),
  seen: z.int().describe('How many callbacks they were about so far.'),
});
