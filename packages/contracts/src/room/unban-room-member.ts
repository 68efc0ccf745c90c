import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { userId } from '../wire/text.ts';

/**
 * Lifts the ban of members, who may then enter the room again.
 *
 * @see https://trtc.io/document/60710
 */
export const unbanRoomMember = endpoint({
  path: '/v4/room_engine_http_srv/unban_room_member',
  summary: 'Lifts the ban of members, who may then enter the room again.',
  source: 'https://trtc.io/document/60710',
  maxPerSecond: 200,
  repeat: 'idempotent',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    MemberList_Account: z.array(userId).max(20).describe('User ids to unban, 20 at most.'),
  }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100004, 100005, 100006),
  example: { request: { RoomId: 'room-test', MemberList_Account: ['user1'] }, response: {} },
});
