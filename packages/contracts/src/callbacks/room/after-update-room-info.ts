import { z } from 'zod';
import { callback } from '../../define/callback.ts';
import { takeSeatMode } from '../../room/shapes/room-info.ts';
import { ackV4 } from '../../wire/envelope-v4.ts';
import { userId } from '../../wire/text.ts';
import { unixMilliseconds } from '../../wire/time.ts';

/**
 * The information of a room was changed, by a client user or through the REST API. Whether all of
 * it or only what changed is sent is not documented.
 *
 * @see https://trtc.io/document/60731
 */
export const afterUpdateRoomInfo = callback({
  command: 'Room.CallbackAfterUpdateRoomInfo',
  // The word in the lists before August 2024, and still in the sample of get_callback.
  aliases: ['Room.CallbackUpdateRoomInfo'],
  summary: 'Sent after the information of a room has been changed.',
  source: 'https://trtc.io/document/60731',
  body: z.strictObject({
    CallbackCommand: z
      .literal(['Room.CallbackAfterUpdateRoomInfo', 'Room.CallbackUpdateRoomInfo'])
      .describe('Command word.'),
    Operator_Account: userId.describe('User id of the operator.'),
    RoomInfo: z
      .strictObject({
        RoomId: z.string().describe('Room id.'),
        RoomName: z.string().optional().describe('Room name.'),
        Owner_Account: userId.optional().describe('The host.'),
        TakeSeatMode: takeSeatMode.optional().describe('How a seat is taken.'),
        MaxMemberCount: z.int().optional().describe('Member limit.'),
        IsVideoDisabled: z.boolean().optional().describe("Everyone's video is muted."),
        IsAudioDisabled: z.boolean().optional().describe("Everyone's audio is muted."),
        IsMessageDisabled: z.boolean().optional().describe('Nobody may send text messages.'),
        IsScreenSharingDisabled: z.boolean().optional().describe('Screen sharing is forbidden.'),
        // A boolean in the table, the text "false" in the sample.
        IsCloudRecordingDisabled: z
          .union([z.boolean(), z.enum(['true', 'false'])])
          .optional()
          .describe('Cloud recording is forbidden.'),
        CustomInfo: z.string().optional().describe('Custom information.'),
      })
      .meta({ id: 'UpdatedRoomInfo', description: 'The room.' }),
    EventTime: unixMilliseconds.describe('When the event happened.'),
  }),
  ack: ackV4,
  example: {
    CallbackCommand: 'Room.CallbackAfterUpdateRoomInfo',
    Operator_Account: 'bob',
    RoomInfo: {
      RoomId: 'rid-123',
      RoomName: 'rname-123',
      Owner_Account: 'jack',
      TakeSeatMode: 'FreeToTake',
      MaxMemberCount: 300,
      IsVideoDisabled: false,
      IsAudioDisabled: false,
      IsMessageDisabled: false,
      IsScreenSharingDisabled: false,
      IsCloudRecordingDisabled: 'false',
      CustomInfo: '123',
    },
    EventTime: 1670574414123,
  },
});
