import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';

/**
 * Locks a seat so that nobody can take it, or forbids its audio or video; whoever sits there is taken off first.
 *
 * @see https://trtc.io/document/60716
 */
export const lockSeat = endpoint({
  path: '/v4/room_engine_http_mic/lock_seat',
  summary:
    'Locks a seat so nobody can take it, or forbids its audio or video; a user sitting there is taken off before the lock.',
  source: 'https://trtc.io/document/60716',
  maxPerSecond: 200,
  repeat: 'idempotent',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    Index: z.int().describe('Seat number.'),
    ForbidTaken: z.boolean().optional().describe('Lock the seat.'),
    ForbidVideo: z.boolean().optional().describe("Forbid the seat's video."),
    ForbidAudio: z.boolean().optional().describe("Forbid the seat's audio."),
  }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100004, 100211),
  example: {
    request: {
      RoomId: 'room-test',
      Index: 2,
      ForbidTaken: true,
      ForbidVideo: true,
      ForbidAudio: true,
    },
    response: {},
  },
});
