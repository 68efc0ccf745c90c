import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { userId } from '../wire/text.ts';

/**
 * Moves a user to an empty seat. Documented for Live, whose seat service Conference shares.
 *
 * @see https://trtc.io/document/72552
 */
export const switchSeat = endpoint({
  path: '/v4/room_engine_http_mic/switch_seat',
  summary: 'Moves a user to an empty seat.',
  source: 'https://trtc.io/document/72552',
  maxPerSecond: 200,
  repeat: 'idempotent',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    ToIndex: z.int().describe('Seat number to move to.'),
    Member_Account: userId.describe('User to move.'),
  }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100004),
  example: { request: { RoomId: 'room-test', ToIndex: 1, Member_Account: 'user' }, response: {} },
});
