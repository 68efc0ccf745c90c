import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';

/**
 * Deletes the callback configuration of Conference.
 *
 * @see https://trtc.io/document/60727
 */
export const deleteCallback = endpoint({
  path: '/v4/room_config/delete_callback',
  summary: 'Deletes the callback configuration.',
  source: 'https://trtc.io/document/60727',
  maxPerSecond: 200,
  repeat: 'idempotent',
  done: [100301],
  completeness: 'partial',
  request: z.strictObject({}),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100301),
  example: { request: {}, response: {} },
});
