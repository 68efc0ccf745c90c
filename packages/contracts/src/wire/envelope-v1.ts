import { z } from 'zod';

/**
 * The frame of every answer of the older /v1/ Call API.
 *
 * @see https://www.tencentcloud.com/document/product/647/60138
 */
export const envelopeV1 = z.strictObject({
  errorCode: z.int().describe('0 is success, anything else a failure.'),
  errorMessage: z.string().describe('The reason of a failure.'),
  requestId: z.string().describe('The id of this request, asked for by support.'),
  data: z.unknown().optional().describe('The payload; a string on some callback commands.'),
});

/** The frame of a /v1/ answer. */
export type EnvelopeV1 = z.input<typeof envelopeV1>;

/**
 * What a receiver of v1 Call callbacks answers with, once it has taken the data in. Anything but 0
 * makes the backend send it again.
 *
 * @see https://trtc.io/document/60130
 */
export const ackV1 = z.strictObject({
  ErrorCode: z.int().describe('0 is success; anything else is sent again.'),
  ErrorMessage: z.string().optional().describe('Text the receiver may choose.'),
});

/** The answer to a v1 Call callback. */
export type AckV1 = z.input<typeof ackV1>;
