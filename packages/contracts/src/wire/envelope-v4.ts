import { z } from 'zod';

/**
 * The frame of every /v4/ answer; refusals come in it too, with HTTP status 200.
 *
 * @see https://trtc.io/document/68926
 */
export const envelopeV4 = z.strictObject({
  ActionStatus: z.enum(['OK', 'FAIL']).describe('The outcome.'),
  ErrorInfo: z.string().describe('The reason of a failure.'),
  ErrorCode: z.int().describe('0 is success, anything else a failure.'),
  RequestId: z.string().describe('The id of this request, asked for by support.'),
  Response: z.unknown().optional().describe('The payload, on commands that have one.'),
});

/** The frame of a /v4/ answer. */
export type EnvelopeV4 = z.input<typeof envelopeV4>;

/**
 * What a receiver of v4 Call and Conference callbacks answers with. Every one of them comes after
 * the event, so the answer cannot change it.
 *
 * @see https://trtc.io/document/68941
 */
export const ackV4 = z.strictObject({
  ActionStatus: z.enum(['OK', 'FAIL']).describe('The outcome at the receiver.'),
  ErrorInfo: z.string().describe('The reason of a failure.'),
  ErrorCode: z.int().describe('0; the value is ignored.'),
});

/** The answer to a v4 Call or Conference callback. */
export type AckV4 = z.input<typeof ackV4>;
