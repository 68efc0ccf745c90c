import { z } from 'zod';
import { faultRuleSchema } from '../../faults/fault-rule-schema.ts';

/** A request as the emulator saw it. */
export const journalEntrySchema = z.strictObject({
  id: z.int().describe('Counts up from 1.'),
  at: z.int().describe("Milliseconds since 1970, by the emulator's clock."),
  method: z.string().describe('HTTP method.'),
  path: z.string().describe('Path.'),
  sdkAppId: z.string().describe('Application of the query.'),
  identifier: z.string().describe('Account of the query.'),
  body: z.string().describe('Text of the body, cut after 4,096 characters.'),
  requestId: z.string().describe('Request id of the answer.'),
  code: z.int().describe('Error code of the answer; 0 is success.'),
  info: z.string().describe('Error text of the answer.'),
  undocumented: z
    .array(z.strictObject({ kind: z.string(), path: z.string(), message: z.string() }))
    .describe('Keys that nobody documented: they passed and had no effect.'),
  hints: z.array(z.string()).describe('What was perhaps meant.'),
  fault: faultRuleSchema
    .extend({
      id: z.int().optional().describe('The rule, if it was not the header of the request.'),
      seen: z.int().optional().describe('How many requests the rule was about before this one.'),
    })
    .optional()
    .describe('What went wrong on purpose.'),
});
