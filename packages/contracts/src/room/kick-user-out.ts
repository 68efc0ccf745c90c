import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { userId, utf8 } from '../wire/text.ts';

/**
 * Removes members from a room without banning them.
 *
 * @see https://cloud.tencent.com/document/product/269/105393
 */
export const kickUserOut = endpoint({
  path: '/v4/room_engine_http_srv/kick_user_out',
  summary: 'Removes members from a room without banning them.',
  source: 'https://cloud.tencent.com/document/product/269/105393',
  maxPerSecond: 200,
  repeat: 'idempotent',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    MemberList_Account: z.array(userId).max(20).describe('User ids to remove, 20 at most.'),
    Reason: utf8(1000).describe('Text about the removal.'),
  }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100004, 100005, 100006),
  example: {
    request: {
      RoomId: 'room-test',
      MemberList_Account: ['user1'],
      Reason: 'you are kicked because of irregularities',
    },
    response: {},
  },
});
