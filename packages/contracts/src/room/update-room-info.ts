import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { changedRoomInfo } from './shapes/room-info.ts';

/**
 * Changes properties of an existing room; what is left out stays as it is. The schedule, the owner
 * and the number of seats cannot be changed here.
 *
 * @see https://trtc.io/document/60705
 */
export const updateRoomInfo = endpoint({
  path: '/v4/room_engine_http_srv/update_room_info',
  summary: 'Changes properties of an existing room.',
  source: 'https://trtc.io/document/60705',
  maxPerSecond: 200,
  repeat: 'idempotent',
  // The page's error table and newest fields could not be read.
  completeness: 'partial',
  request: z.strictObject({ RoomInfo: changedRoomInfo.describe('The room id and what changes.') }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100004, 100006),
  example: {
    request: {
      RoomInfo: {
        RoomId: 'room-test',
        RoomName: 'room-name-test',
        MaxMemberCount: 300,
        IsVideoDisabled: true,
        IsAudioDisabled: true,
        IsMessageDisabled: true,
        IsScreenSharingDisabled: true,
        IsCloudRecordingDisabled: true,
        CustomInfo: 'custom123',
        TakeSeatMode: 'ApplyToTake',
        IsPasswordEnabled: true,
        Password: '123456',
      },
    },
    response: {},
  },
});
