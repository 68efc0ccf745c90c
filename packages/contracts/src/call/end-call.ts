import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { callErrors } from '../wire/call-errors.ts';

/**
 * Ends the running call with the given id.
 *
 * @see https://trtc.io/document/74506
 */
export const endCall = endpoint({
  path: '/v4/call_engine_http_srv/end_call',
  summary: 'Ends the running call with the given id.',
  source: 'https://trtc.io/document/74506',
  maxPerSecond: 200,
  repeat: 'idempotent',
  done: [101004],
  request: z.strictObject({ CallId: z.string().describe('Id of the call.') }),
  response: z.strictObject({}),
  errors: callErrors(101001, 101002, 101004),
  example: { request: { CallId: '055662e1-bc8a-469c-a334-1126c8c17d58' }, response: {} },
});
