import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { roomMember } from './shapes/room-member.ts';

/**
 * Returns the members of a room, a page at a time: pass on `Next` until it is empty.
 *
 * @see https://trtc.io/document/60715
 */
export const getRoomMemberList = endpoint({
  path: '/v4/room_engine_http_srv/get_room_member_list',
  summary:
    'Returns the members of a room with nickname, role, tags and custom field, page by page.',
  source: 'https://trtc.io/document/60715',
  maxPerSecond: 200,
  repeat: 'read',
  completeness: 'partial',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    Count: z
      .int()
      .optional()
      .meta({ 'x-default': 50, description: 'How many members; 50 by default.' }),
    Next: z
      .string()
      .optional()
      .describe('Empty on the first call, then the Next of the last answer.'),
  }),
  response: z.strictObject({
    // In the sample only; empty there, at the end of the list.
    Next: z.string().optional().describe('For the next call; empty at the end of the list.'),
    MemberList: z.array(roomMember).describe('The members.'),
  }),
  errors: roomErrors(100001, 100002, 100004),
  example: {
    request: { RoomId: 'room-test', Count: 10, Next: '' },
    response: {
      Next: '',
      MemberList: [
        {
          Member_Account: 'user2',
          NameCard: '123',
          Role: 'RoomOwner',
          Marks: [1000, 1002, 1003],
          CustomInfo: '',
        },
      ],
    },
  },
});
