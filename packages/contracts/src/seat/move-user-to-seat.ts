import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { userId } from '../wire/text.ts';

/**
 * Moves a seated user to another seat. Documented for Live, whose seat service Conference shares.
 *
 * @see https://trtc.io/document/72685
 */
export const moveUserToSeat = endpoint({
  path: '/v4/room_engine_http_mic/move_user_to_seat',
  summary:
    'Moves a seated user to another seat, with a choice of what happens when that seat is occupied.',
  source: 'https://trtc.io/document/72685',
  maxPerSecond: 200,
  repeat: 'unsafe',
  completeness: 'partial',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    SeatIndex: z.int().describe('Seat number to move to.'),
    Member_Account: userId.describe('User to move.'),
    Policy: z
      .literal([0, 1, 2])
      .describe('If somebody sits there: 0 gives up, 1 takes them off, 2 exchanges the seats.'),
  }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100004),
  example: {
    request: { RoomId: 'room-test', SeatIndex: 1, Member_Account: 'user', Policy: 0 },
    response: {},
  },
});
