import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { userId } from '../wire/text.ts';

/**
 * Hands a room over from its owner to another member.
 *
 * @see https://trtc.io/document/60713
 */
export const changeRoomOwner = endpoint({
  path: '/v4/room_engine_http_srv/change_room_owner',
  summary: 'Hands a room over from its owner to another member.',
  source: 'https://trtc.io/document/60713',
  maxPerSecond: 200,
  repeat: 'unsafe',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    From_Account: userId.describe('The present owner.'),
    NewOwner_Account: userId.describe('The new owner, a member of the room.'),
  }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100004, 100005),
  example: {
    request: { RoomId: 'room-test', From_Account: 'user2', NewOwner_Account: 'user4' },
    response: {},
  },
});
