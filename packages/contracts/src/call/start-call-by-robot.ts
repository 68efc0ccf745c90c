import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { callErrors } from '../wire/call-errors.ts';
import { userId, utf8 } from '../wire/text.ts';
import { mediaType } from './shapes/media-type.ts';
import { offlinePushInfo } from './shapes/offline-push-info.ts';
import { roomIdType } from './shapes/room-id-type.ts';

/**
 * Starts a call from a robot user to one or more users. `Timeout` is in milliseconds, 10,000 to
 * 600,000. The robot's media is fed into the room separately.
 *
 * @see https://trtc.io/document/74505
 */
export const startCallByRobot = endpoint({
  path: '/v4/call_engine_http_srv/start_call_by_robot',
  summary: 'Starts a call from a robot user to one or more users.',
  source: 'https://trtc.io/document/74505',
  maxPerSecond: 200,
  repeat: 'unsafe',
  request: z.strictObject({
    Robot_Account: userId.describe('User id of the calling robot.'),
    CalleeList_Account: z.array(userId).describe('User ids of the callees.'),
    Timeout: z
      .int()
      .min(10_000)
      .max(600_000)
      .meta({ 'x-unit': 'ms', description: 'How long to wait for an answer.' }),
    UserData: utf8(1000).optional().describe('Handed to the callees with the call notification.'),
    // The field table has these at top level; both samples nest them.
    CallInfo: z
      .strictObject({
        MediaType: mediaType.describe('Video or audio.'),
        RoomId: z.string().optional().describe('TRTC room id.'),
        RoomIdType: roomIdType.optional().describe('1: numeric room id; 2: string room id.'),
      })
      .describe('The call.'),
    OfflinePushInfo: offlinePushInfo.optional().describe('Settings of the offline push.'),
  }),
  // The reference page answers with the envelope alone, the guide with the call id: both are taken.
  response: z.strictObject({
    CallId: z.string().optional().describe('Id of the call.'),
    CallResult: z
      .array(
        z.strictObject({
          Callee_Account: userId.describe('User id of the callee.'),
          ResultCode: z.int().describe('0 in the sample; other values are not documented.'),
        }),
      )
      .optional()
      .describe('The outcome for each callee.'),
  }),
  errors: callErrors(101001, 101002, 101004),
  example: {
    request: {
      Robot_Account: 'user1',
      CalleeList_Account: ['user5'],
      Timeout: 300_000,
      UserData: 'userdata-12345687',
      CallInfo: { MediaType: 'Audio', RoomIdType: 2, RoomId: 'roomid-1234' },
      OfflinePushInfo: {
        PushFlag: 0,
        Title: 'This is the push title',
        Desc: 'This is the offline push content',
        Ext: 'This is the transmitted content',
      },
    },
    response: {
      CallId: '35fd577d-1d10-4201-a40d-6d7316560986',
      CallResult: [{ Callee_Account: 'jack', ResultCode: 0 }],
    },
  },
});
