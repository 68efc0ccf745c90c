import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';

/**
 * Sets the callback URL of Call and the commands it is called for; an existing configuration is
 * overwritten. An application has one.
 *
 * @see https://trtc.io/document/68938
 */
export const setCallback = endpoint({
  path: '/v4/call_config/set_callback',
  summary: 'Sets the callback URL and the commands it is called for.',
  source: 'https://trtc.io/document/68938',
  maxPerSecond: 200,
  repeat: 'idempotent',
  request: z.strictObject({
    Url: z.string().describe('Callback URL; starts with http or https, https is recommended.'),
    CallbackCommandList: z
      .array(
        z.enum([
          'Call.CallbackAfterStartCall',
          'Call.CallbackAfterEndCall',
          'Call.CallbackAfterMemberChanged',
        ]),
      )
      .describe('The commands to be called back for.'),
  }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002),
  example: {
    request: {
      Url: 'http://www.example.com/callback',
      CallbackCommandList: [
        'Call.CallbackAfterStartCall',
        'Call.CallbackAfterEndCall',
        'Call.CallbackAfterMemberChanged',
      ],
    },
    response: {},
  },
});
