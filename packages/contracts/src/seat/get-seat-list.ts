import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { seat } from './shapes/seat.ts';

/**
 * Returns the seats of a room: who sits on each, and what is locked.
 *
 * @see https://trtc.io/document/60719
 */
export const getSeatList = endpoint({
  path: '/v4/room_engine_http_mic/get_seat_list',
  summary: 'Lists the seats of a room, who sits on each and what is locked.',
  source: 'https://trtc.io/document/60719',
  maxPerSecond: 200,
  repeat: 'read',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
  }),
  response: z.strictObject({
    SeatList: z.array(seat).describe('The seats.'),
  }),
  errors: roomErrors(100001, 100002, 100004),
  example: {
    request: { RoomId: 'room-test' },
    response: {
      SeatList: [
        {
          Index: 0,
          Member_Account: 'user2',
          IsTakenDisabled: false,
          IsVideoDisabled: false,
          IsAudioDisabled: false,
        },
        { Index: 1, IsTakenDisabled: false, IsVideoDisabled: false, IsAudioDisabled: false },
      ],
    },
  },
});
