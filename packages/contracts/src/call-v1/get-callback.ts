import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { callV1Errors } from '../wire/call-v1-errors.ts';

/**
 * Returns the callback URL and commands configured for the older Call API.
 *
 * @see https://trtc.io/document/60133
 */
export const getCallback = endpoint({
  path: '/v1/callback/get',
  summary: 'Returns the configured callback URL and commands.',
  source: 'https://trtc.io/document/60133',
  maxPerSecond: 10,
  repeat: 'read',
  request: z.strictObject({}),
  response: z.strictObject({
    actions: z.array(z.string()).describe('The commands called back for.'),
    address: z.string().describe('Callback URL.'),
  }),
  // The page repeats the code about the URL that belongs to set.
  errors: callV1Errors(50001, 70001),
  example: {
    request: {},
    response: { actions: ['call_busy', 'normal_end'], address: 'http://www.example.com/callback' },
  },
});
