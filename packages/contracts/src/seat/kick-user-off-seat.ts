import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { userId } from '../wire/text.ts';

/**
 * Takes a user off the seat.
 *
 * @see https://trtc.io/document/60717
 */
export const kickUserOffSeat = endpoint({
  path: '/v4/room_engine_http_mic/kick_user_off_seat',
  summary: 'Takes a user off the seat.',
  source: 'https://trtc.io/document/60717',
  maxPerSecond: 200,
  repeat: 'idempotent',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    Member_Account: userId.describe('User on the seat.'),
    Data: z.string().describe('Custom text, passed on in the notification.'),
  }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100004),
  example: {
    request: { RoomId: 'room-test', Member_Account: 'user2', Data: 'time over' },
    response: {},
  },
});
