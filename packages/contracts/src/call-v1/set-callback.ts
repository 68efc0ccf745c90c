import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { callV1Errors, callV1ErrorTable } from '../wire/call-v1-errors.ts';
import { callbackConfigurationV1 } from './shapes/callback-configuration-v1.ts';

/**
 * Sets the callback URL of the older Call API and the commands it is called for; the last call
 * wins. Answers with the URL now configured.
 *
 * @see https://trtc.io/document/60134
 */
export const setCallback = endpoint({
  path: '/v1/callback/set',
  summary: 'Sets the callback URL and the commands it is called for; the last call wins.',
  source: 'https://trtc.io/document/60134',
  maxPerSecond: 10,
  repeat: 'idempotent',
  request: callbackConfigurationV1,
  response: z.string().describe('The callback URL now configured.'),
  errors: {
    ...callV1Errors(50001),
    70001: {
      ...callV1ErrorTable[70001],
      meaning: 'the callback URL must start with http or https',
    },
  },
  example: {
    request: { address: 'http://www.example.com/callback', actions: ['call_busy', 'normal_end'] },
    response: 'http://www.example.com/callback',
  },
});
