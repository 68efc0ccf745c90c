import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { userId, utf8 } from '../wire/text.ts';

/**
 * Sets the nickname, role or custom field of one room member.
 *
 * @see https://trtc.io/document/60714
 */
export const updateRoomMemberInfo = endpoint({
  path: '/v4/room_engine_http_srv/update_room_member_info',
  summary: 'Sets the nickname, role or custom field of one room member.',
  source: 'https://trtc.io/document/60714',
  maxPerSecond: 200,
  repeat: 'idempotent',
  completeness: 'partial',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    MemberInfo: z
      .strictObject({
        Member_Account: userId.describe('User id of the member.'),
        NameCard: utf8(32).optional().describe('Nickname in the room.'),
        Role: z
          .enum(['Admin', 'Member'])
          .optional()
          .describe('Role; ownership moves through change_room_owner.'),
        CustomInfo: utf8(60).optional().describe('Custom field of the member.'),
      })
      .describe('The member and what changes.'),
  }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100004, 100005),
  example: {
    request: {
      RoomId: 'room-test',
      MemberInfo: {
        Member_Account: 'user4',
        NameCard: 'jack',
        Role: 'Admin',
        CustomInfo: 'custom info',
      },
    },
    response: {},
  },
});
