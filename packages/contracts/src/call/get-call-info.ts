import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { callErrors } from '../wire/call-errors.ts';
import { callMember } from './shapes/call-member.ts';
import { mediaType } from './shapes/media-type.ts';
import { roomIdTypeOrNone } from './shapes/room-id-type.ts';

/**
 * Returns a running call and the state of each of its members; 101004 once it has ended.
 *
 * @see https://trtc.io/document/68932
 */
export const getCallInfo = endpoint({
  path: '/v4/call_engine_http_srv/get_call_info',
  summary: 'Returns a running call and the state of each of its members.',
  source: 'https://trtc.io/document/68932',
  maxPerSecond: 200,
  repeat: 'read',
  request: z.strictObject({ CallId: z.string().describe('Id of the call.') }),
  // The field table is flat; the sample nests the call's own fields, as read here.
  response: z.strictObject({
    CallInfo: z
      .strictObject({
        CallId: z.string().describe('Id of the call.'),
        MediaType: mediaType.describe('Video or audio.'),
        ChatGroupId: z.string().describe('Chat group of the call; empty without one.'),
        RoomId: z.string().describe('TRTC room id; may be empty.'),
        RoomIdType: roomIdTypeOrNone.describe('1: numeric room id; 2: string; 0: none.'),
      })
      .meta({ id: 'CallInfo', description: 'The call.' }),
    UserList: z.array(callMember).describe('The members of the call.'),
  }),
  errors: callErrors(101001, 101002, 101004),
  example: {
    request: { CallId: '055662e1-bc8a-469c-a334-1126c8c17d58' },
    response: {
      CallInfo: {
        CallId: '055662e1-bc8a-469c-a334-1126c8c17d58',
        MediaType: 'Audio',
        ChatGroupId: '',
        RoomId: '',
        RoomIdType: 0,
      },
      UserList: [
        { User_Account: 'user1', Status: 'Calling' },
        { User_Account: 'user2', Status: 'Waiting' },
      ],
    },
  },
});
