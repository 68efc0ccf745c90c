import { z } from 'zod';
import { callback } from '../../define/callback.ts';
import { ackV4 } from '../../wire/envelope-v4.ts';
import { userId } from '../../wire/text.ts';
import { unixMilliseconds } from '../../wire/time.ts';

/**
 * A user entered a room from the client.
 *
 * @see https://trtc.io/document/60735
 */
export const afterMemberEnter = callback({
  command: 'Room.CallbackAfterMemberEnter',
  summary: 'Sent after a user has entered a room from the client.',
  source: 'https://trtc.io/document/60735',
  body: z.strictObject({
    CallbackCommand: z.literal('Room.CallbackAfterMemberEnter').describe('Command word.'),
    Operator_Account: userId.describe('User id of the requester.'),
    RoomId: z.string().describe('Room id.'),
    // The room's capacity by its text, the number of members by its name and sample.
    MemberCount: z.int().describe('Number of members.'),
    Type: z.enum(['Enter']).describe('How the room was entered; Enter: by oneself.'),
    MemberList_Account: z.array(userId).describe('The users who entered.'),
    EventTime: unixMilliseconds.describe('When the event happened.'),
  }),
  ack: ackV4,
  example: {
    CallbackCommand: 'Room.CallbackAfterMemberEnter',
    Operator_Account: 'user1',
    RoomId: 'rid-123',
    MemberCount: 20,
    Type: 'Enter',
    MemberList_Account: ['user1'],
    EventTime: 1670574414123,
  },
});
