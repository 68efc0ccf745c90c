import { z } from 'zod';
import { callback } from '../../define/callback.ts';
import { roomProperties } from '../../room/shapes/room-info.ts';
import { ackV4 } from '../../wire/envelope-v4.ts';
import { userId } from '../../wire/text.ts';
import { unixMilliseconds } from '../../wire/time.ts';

/**
 * A room was created, by a client user or through the REST API.
 *
 * @see https://trtc.io/document/60733
 */
export const afterCreateRoom = callback({
  command: 'Room.CallbackAfterCreateRoom',
  summary: 'Sent after a room has been created.',
  source: 'https://trtc.io/document/60733',
  body: z.strictObject({
    CallbackCommand: z.literal('Room.CallbackAfterCreateRoom').describe('Command word.'),
    Operator_Account: userId.describe('User id of the operator who asked for the creation.'),
    RoomInfo: z
      .strictObject({
        ...roomProperties,
        // Meeting in the sample, Conference in the REST API.
        RoomType: z.enum(['Conference', 'Meeting']).describe('Kind of room.'),
      })
      .meta({ id: 'CreatedRoomInfo', description: 'The room.' }),
    ScheduleInviteeList_Account: z.array(userId).optional().describe('The invited users.'),
    EventTime: unixMilliseconds.describe('When the event happened.'),
  }),
  ack: ackV4,
  example: {
    CallbackCommand: 'Room.CallbackAfterCreateRoom',
    Operator_Account: 'admin',
    RoomInfo: {
      RoomId: 'tandy-test-rest',
      RoomName: 'tandy-test-rest',
      RoomType: 'Meeting',
      Owner_Account: 'user3',
      MaxMemberCount: 300,
      MaxSeatCount: 16,
      IsVideoDisabled: true,
      IsAudioDisabled: true,
      IsMessageDisabled: true,
      IsScreenSharingDisabled: true,
      IsCloudRecordingDisabled: true,
      CustomInfo: 'custom123',
      ScheduleStartTime: 1703589922,
      ScheduleEndTime: 1703593522,
      RoomStatus: 'Running',
      IsSeatEnabled: true,
      TakeSeatMode: 'ApplyToTake',
      CreateTime: 1703589922,
    },
    ScheduleInviteeList_Account: ['user2', 'user3', 'user3'],
    EventTime: 1703589922780,
  },
});
