import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { userId } from '../wire/text.ts';
import { newRoomInfo } from './shapes/room-info.ts';

/**
 * Creates a conference room, for now or as a scheduled meeting. `RoomId` takes up to 48 bytes of
 * UTF-8; times are Unix seconds.
 *
 * @see https://trtc.io/document/60707
 */
export const createRoom = endpoint({
  path: '/v4/room_engine_http_srv/create_room',
  summary: 'Creates a conference room, for now or as a scheduled meeting.',
  source: 'https://trtc.io/document/60707',
  maxPerSecond: 200,
  repeat: 'unsafe',
  // The page was cut in its request table.
  completeness: 'partial',
  request: z.strictObject({
    RoomInfo: newRoomInfo.describe('The room.'),
    ScheduleInviteeList_Account: z
      .array(userId)
      .optional()
      .describe('User ids invited to the scheduled meeting.'),
  }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100003, 100007, 100010, 100011, 100012, 100013),
  example: {
    request: {
      RoomInfo: {
        RoomId: 'room-test',
        RoomName: 'room-name-test',
        RoomType: 'Conference',
        Owner_Account: 'user2',
        MaxMemberCount: 300,
        ScheduleStartTime: 1693271355,
        ScheduleEndTime: 1693272355,
        IsVideoDisabled: true,
        IsAudioDisabled: true,
        IsMessageDisabled: true,
        IsScreenSharingDisabled: true,
        IsCloudRecordingDisabled: true,
        CustomInfo: 'custom123',
        IsSeatEnabled: true,
        MaxSeatCount: 16,
        TakeSeatMode: 'ApplyToTake',
        IsPasswordEnabled: true,
        Password: '1234',
      },
      ScheduleInviteeList_Account: ['user1', 'user2', 'user3'],
    },
    response: {},
  },
});
