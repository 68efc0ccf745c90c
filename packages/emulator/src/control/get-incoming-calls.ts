import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { controlPage } from './control-page.ts';

/** What a callee's client shows: the calls that ring, with all that was handed over with them. */
export const getIncomingCalls = endpoint({
  path: '/v4/emulator_control/get_incoming_calls',
  summary: "What a callee's client shows: the calls that ring, with what was handed over.",
  source: controlPage,
  maxPerSecond: null,
  repeat: 'read',
  request: z.strictObject({ User_Account: z.string().describe('User id of the callee.') }),
  response: z.strictObject({
    CallList: z
      .array(
        z.strictObject({
          CallId: z.string().describe('Id of the call.'),
          Caller_Account: z.string().describe('User id of the caller.'),
          MediaType: z.enum(['Video', 'Audio']).describe('Video or audio.'),
          ChatGroupId: z.string().describe('Chat group of the call; empty without one.'),
          RoomId: z.string().describe('TRTC room id.'),
          RoomIdType: z.literal([1, 2]).describe('1: numeric room id; 2: string room id.'),
          UserData: z.string().describe('What the caller handed over; empty without any.'),
        }),
      )
      .describe('The calls that ring, the oldest first.'),
  }),
  errors: {},
  example: {
    request: { User_Account: 'user2' },
    response: {
      CallList: [
        {
          CallId: '055662e1-bc8a-469c-a334-1126c8c17d58',
          Caller_Account: 'user1',
          MediaType: 'Audio',
          ChatGroupId: '',
          RoomId: 'roomid-1234',
          RoomIdType: 2,
          UserData: 'userdata-12345687',
        },
      ],
    },
  },
});
