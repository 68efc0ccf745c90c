import { z } from 'zod';
import { callback } from '../../define/callback.ts';
import { ackV4 } from '../../wire/envelope-v4.ts';
import { userId } from '../../wire/text.ts';
import { unixMilliseconds } from '../../wire/time.ts';

/**
 * A user left a room, was removed from it, or lost the heartbeat.
 *
 * @see https://trtc.io/document/60734
 */
export const afterMemberLeave = callback({
  command: 'Room.CallbackAfterMemberLeave',
  summary: 'Sent after a user has left a room, has been removed, or has lost the heartbeat.',
  source: 'https://trtc.io/document/60734',
  body: z.strictObject({
    CallbackCommand: z.literal('Room.CallbackAfterMemberLeave').describe('Command word.'),
    Operator_Account: userId.describe('User id of the requester.'),
    RoomId: z.string().describe('Room id.'),
    // The room's capacity by its text, the number of members by its name and sample.
    MemberCount: z.int().describe('Number of members.'),
    Type: z
      .enum(['Leave', 'Kicked', 'Expired'])
      .describe('Leave: by oneself; Kicked: removed; Expired: heartbeat lost.'),
    MemberList_Account: z.array(userId).describe('The users who left.'),
    Reason: z.string().describe('Reason of leaving.'),
    EventTime: unixMilliseconds.describe('When the event happened.'),
  }),
  ack: ackV4,
  example: {
    CallbackCommand: 'Room.CallbackAfterMemberLeave',
    Operator_Account: 'user1',
    RoomId: 'rid-123',
    MemberCount: 20,
    Type: 'Leave',
    MemberList_Account: ['user1'],
    Reason: 'xxxx',
    EventTime: 1670574414123,
  },
});
