import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';

/**
 * Dismisses a room.
 *
 * @see https://trtc.io/document/60706
 */
export const destroyRoom = endpoint({
  path: '/v4/room_engine_http_srv/destroy_room',
  summary: 'Dismisses a room.',
  source: 'https://trtc.io/document/60706',
  maxPerSecond: 200,
  repeat: 'idempotent',
  done: [100004],
  request: z.strictObject({ RoomId: z.string().describe('Room id.') }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100004, 100006),
  example: { request: { RoomId: 'room-test' }, response: {} },
});
