import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { callV1Errors } from '../wire/call-v1-errors.ts';

/**
 * Removes the callback configuration of the older Call API. Answers with an empty text.
 *
 * @see https://www.tencentcloud.com/document/product/647/60138
 */
export const deleteCallback = endpoint({
  path: '/v1/callback/delete',
  summary: 'Removes the callback configuration.',
  // The command has no page of its own in English; this one introduces the API.
  source: 'https://www.tencentcloud.com/document/product/647/60138',
  maxPerSecond: 10,
  repeat: 'idempotent',
  request: z.strictObject({}),
  response: z.string().describe('Empty.'),
  errors: callV1Errors(50001),
  example: { request: {}, response: '' },
});
