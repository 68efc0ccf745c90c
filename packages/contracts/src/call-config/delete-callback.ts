import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';

/**
 * Removes the callback configuration of Call.
 *
 * @see https://trtc.io/document/68939
 */
export const deleteCallback = endpoint({
  path: '/v4/call_config/delete_callback',
  summary: 'Removes the callback configuration.',
  source: 'https://trtc.io/document/68939',
  maxPerSecond: 200,
  repeat: 'idempotent',
  request: z.strictObject({}),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002),
  example: { request: {}, response: {} },
});
