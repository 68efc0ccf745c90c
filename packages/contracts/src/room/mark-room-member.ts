import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { userId } from '../wire/text.ts';

/**
 * Sets or deletes numeric tags on up to 10 room members.
 *
 * @see https://trtc.io/document/60712
 */
export const markRoomMember = endpoint({
  path: '/v4/room_engine_http_srv/mark_room_member',
  summary: 'Sets or deletes numeric tags on room members.',
  source: 'https://trtc.io/document/60712',
  maxPerSecond: 200,
  repeat: 'idempotent',
  completeness: 'partial',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    // Text by the table, a number in both samples.
    CommandType: z.literal([1, 2]).describe('1: set tags; 2: delete tags.'),
    MemberList: z
      .array(
        z.strictObject({
          Member_Account: userId.describe('User id of the member.'),
          Marks: z
            .array(z.int().min(1000))
            .max(3)
            .describe('Tags: numbers from 1000 on, 3 at a time, 10 different ones in a room.'),
        }),
      )
      .max(10)
      .describe('The members to change, 10 at most.'),
  }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100004, 100005, 100009),
  example: {
    request: {
      RoomId: 'room-test',
      CommandType: 1,
      MemberList: [{ Member_Account: 'user2', Marks: [1000, 1002, 1003] }],
    },
    response: {},
  },
});
