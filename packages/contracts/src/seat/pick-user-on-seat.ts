import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { userId } from '../wire/text.ts';

/**
 * Puts a room member on a seat.
 *
 * @see https://trtc.io/document/60718
 */
export const pickUserOnSeat = endpoint({
  path: '/v4/room_engine_http_mic/pick_user_on_seat',
  summary: 'Puts a room member on a given seat.',
  source: 'https://trtc.io/document/60718',
  maxPerSecond: 200,
  repeat: 'unsafe',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    Index: z.int().describe('Seat number.'),
    Member_Account: userId.describe('User to seat, a member of the room.'),
  }),
  response: z.strictObject({}),
  errors: roomErrors(
    100001,
    100002,
    100004,
    100005,
    100200,
    100202,
    100203,
    100205,
    100210,
    100211,
  ),
  example: { request: { RoomId: 'room-test', Member_Account: 'user2', Index: 1 }, response: {} },
});
