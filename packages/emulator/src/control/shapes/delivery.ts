import { z } from 'zod';

const milliseconds = "Milliseconds since 1970, by the emulator's clock.";

const outcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('acked'),
    ack: z.unknown().describe('The JSON of the answer.'),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    status: z.int().describe('HTTP status of the answer.'),
    text: z.string().describe('Text of the answer, cut after 1,000 characters.'),
  }),
  z.strictObject({
    kind: z.literal('failed'),
    cause: z
      .enum([
        'timeout',
        'hostNotFound',
        'connectionRefused',
        'certificate',
        'unparsable',
        'network',
      ])
      .describe('Why there is no usable answer.'),
    reason: z.string().describe('The same in words.'),
  }),
]);

const attempt = z.strictObject({
  at: z.int().describe(milliseconds),
  url: z.string().describe('The address as it was called.'),
  duration: z.int().describe("Milliseconds until the outcome, by the machine's clock."),
  outcome: outcome.describe('How the receiver took it.'),
  damage: z
    .enum(['truncated', 'flippedByte', 'wrongContentType'])
    .optional()
    .describe('What a switch did to it.'),
});

const facts = {
  id: z.int().describe('Counts up from 1.'),
  sdkAppId: z.int().describe('Application id.'),
  product: z.enum(['call', 'callV1', 'room']).describe('Whose configuration decides.'),
  command: z.string().describe('Command word.'),
  subject: z.string().describe('Id of the call or room.'),
  at: z.int().describe(milliseconds),
};

/** A callback with every time it was sent. */
export const deliverySchema = z.strictObject({
  ...facts,
  platform: z.string().describe('Platform the query tells.'),
  url: z.string().describe('The configured address with the query.'),
  body: z.string().describe('The exact text.'),
  status: z.enum(['pending', 'taken', 'lost', 'dropped']).describe('Where it stands.'),
  attempts: z.array(attempt).describe('Every sending that is over.'),
  outcome: outcome.optional().describe('That of the last attempt.'),
  nextAt: z.int().optional().describe('When it is to be sent, where it waits for that.'),
  duplicateOf: z.int().optional().describe('The delivery a switch made it from.'),
  replayOf: z.int().optional().describe('The delivery that was sent again as this one.'),
});

/** An event that was not sent. */
export const unsentEventSchema = z.strictObject({
  ...facts,
  reason: z.enum(['noConfiguration', 'notInList']).describe('Why nobody was told.'),
});
