import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { bannedMember } from './shapes/banned-member.ts';

/**
 * Returns the banned users of a room, a page at a time: pass on `NextOffset` until it is 0.
 *
 * @see https://trtc.io/document/60709
 */
export const getBannedMemberList = endpoint({
  path: '/v4/room_engine_http_srv/get_banned_member_list',
  summary: 'Returns the banned users of a room with the end of each ban, page by page.',
  source: 'https://trtc.io/document/60709',
  maxPerSecond: 200,
  repeat: 'read',
  completeness: 'partial',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    Limit: z.int().max(100).optional().describe('How many, 100 at most.'),
    // The table calls it Next, its own texts and the sample Offset.
    Offset: z
      .int()
      .optional()
      .describe('0 on the first call, then the NextOffset of the last answer.'),
  }),
  response: z.strictObject({
    BannedAccountList: z.array(bannedMember).describe('The banned users.'),
    NextOffset: z.int().describe('Offset of the next call; 0 when the list is complete.'),
  }),
  errors: roomErrors(100001, 100002, 100004),
  example: {
    request: { RoomId: 'room-test', Limit: 100, Offset: 0 },
    response: {
      BannedAccountList: [{ Member_Account: 'user2', BannedUntil: 1703559417 }],
      NextOffset: 0,
    },
  },
});
