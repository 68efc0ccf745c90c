import { z } from 'zod';
import { memberStatus } from '../../call/shapes/call-member.ts';
import { mediaType } from '../../call/shapes/media-type.ts';
import { roomIdType } from '../../call/shapes/room-id-type.ts';
import { callback } from '../../define/callback.ts';
import { ackV4 } from '../../wire/envelope-v4.ts';
import { userIdOrNumber } from '../../wire/text.ts';
import { unixMilliseconds } from '../../wire/time.ts';

/**
 * A call was started. The caller is not marked: it is the member whose status is `Calling`.
 *
 * @see https://trtc.io/document/68941
 */
export const afterStartCall = callback({
  command: 'Call.CallbackAfterStartCall',
  summary: 'Sent after a call was started.',
  source: 'https://trtc.io/document/68941',
  body: z.strictObject({
    CallbackCommand: z.literal('Call.CallbackAfterStartCall').describe('Command word.'),
    CallInfo: z
      .strictObject({
        CallId: z.string().describe('Id of the call.'),
        // The table says MediaType, the sample CallMediaType: one of the two is there.
        MediaType: mediaType.optional().describe('Video or audio.'),
        CallMediaType: mediaType.optional().describe('The name the sample has for MediaType.'),
        ChatGroupId: z.string().describe('Chat group of the call; empty without one.'),
        RoomId: z.string().describe('TRTC room id; empty in the sample.'),
        RoomIdType: roomIdType.describe('1: numeric room id; 2: string room id.'),
      })
      .meta({ id: 'StartedCallInfo', description: 'The call.' }),
    UserList: z
      .array(
        z
          .strictObject({
            // Text by the table, bare numbers beyond 2^53 in the sample.
            User_Account: userIdOrNumber.describe('User id of the member.'),
            Status: memberStatus.describe('Calling: in the call; Waiting: to be connected.'),
          })
          .meta({ id: 'StartedCallMember' }),
      )
      .describe('The members of the call.'),
    EventTime: unixMilliseconds.describe('When the event happened.'),
  }),
  ack: ackV4,
  example: {
    CallbackCommand: 'Call.CallbackAfterStartCall',
    CallInfo: {
      CallId: '055662e1-bc8a-469c-a334-1126c8c17d58',
      CallMediaType: 'Audio',
      ChatGroupId: '',
      RoomId: '',
      RoomIdType: 1,
    },
    UserList: [
      { User_Account: '144115212830834855', Status: 'Calling' },
      { User_Account: '144115212948889925', Status: 'Waiting' },
    ],
    EventTime: 1740464128807,
  },
});
