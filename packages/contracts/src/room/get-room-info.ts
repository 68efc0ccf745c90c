import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { roomInfo } from './shapes/room-info.ts';

/**
 * Returns the properties, schedule, status and member count of one room. Times are Unix seconds.
 *
 * @see https://trtc.io/document/60704
 */
export const getRoomInfo = endpoint({
  path: '/v4/room_engine_http_srv/get_room_info',
  summary: 'Returns the properties, schedule, status and member count of one room.',
  source: 'https://trtc.io/document/60704',
  maxPerSecond: 200,
  repeat: 'read',
  request: z.strictObject({ RoomId: z.string().describe('Room id.') }),
  response: z.strictObject({ RoomInfo: roomInfo.describe('The room.') }),
  errors: roomErrors(100001, 100002, 100004, 100005, 100006),
  example: {
    request: { RoomId: 'room-test' },
    response: {
      RoomInfo: {
        RoomId: 'room-test',
        RoomName: 'room-name-test',
        RoomType: 'Conference',
        Owner_Account: 'user2',
        MaxMemberCount: 300,
        MaxSeatCount: 16,
        IsVideoDisabled: true,
        IsAudioDisabled: true,
        IsMessageDisabled: true,
        IsScreenSharingDisabled: true,
        IsCloudRecordingDisabled: true,
        CustomInfo: 'custom123',
        ScheduleStartTime: 1703491546,
        ScheduleEndTime: 1703495146,
        RoomStatus: 'Running',
        IsSeatEnabled: true,
        TakeSeatMode: 'ApplyToTake',
        CreateTime: 1703491546,
        MemberCount: 1,
        IsPasswordEnabled: true,
        Password: '1234',
      },
    },
  },
});
