import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { callV1Errors } from '../wire/call-v1-errors.ts';
import { callbackConfigurationV1 } from './shapes/callback-configuration-v1.ts';

/**
 * Replaces the callback URL and commands configured for the older Call API; 999 without a
 * configuration. Answers with the URL now configured.
 *
 * @see https://trtc.io/document/60132
 */
export const updateCallback = endpoint({
  path: '/v1/callback/update',
  summary: 'Replaces the configured callback URL and commands.',
  source: 'https://trtc.io/document/60132',
  maxPerSecond: 10,
  repeat: 'idempotent',
  request: callbackConfigurationV1,
  response: z.string().describe('The callback URL now configured.'),
  errors: callV1Errors(999, 50001),
  example: {
    request: {
      address: 'https://www.example2.com/callback',
      actions: ['call_busy', 'cancel', 'normal_end'],
    },
    response: 'https://www.example2.com/callback',
  },
});
