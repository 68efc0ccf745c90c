import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { userId, utf8 } from '../wire/text.ts';

/**
 * Removes members from a room and keeps them out for `Duration` seconds.
 *
 * @see https://trtc.io/document/60711
 */
export const banRoomMember = endpoint({
  path: '/v4/room_engine_http_srv/ban_room_member',
  summary: 'Removes members from a room and keeps them out for a given time.',
  source: 'https://trtc.io/document/60711',
  maxPerSecond: 200,
  repeat: 'idempotent',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    MemberList_Account: z.array(userId).max(20).describe('User ids to ban, 20 at most.'),
    Reason: utf8(1000).describe('Text about the ban.'),
    Duration: z.int().meta({ 'x-unit': 's', description: 'Length of the ban.' }),
  }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100004, 100005, 100006),
  example: {
    request: {
      RoomId: 'room-test',
      MemberList_Account: ['user1'],
      Reason: 'you are banned because of irregularities',
      Duration: 3600,
    },
    response: {},
  },
});
