import { callErrors, endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { controlPage } from './control-page.ts';
import { client } from './client.ts';

/** A user starts a call, as the vendor's client does. */
export const startCall = endpoint({
  path: '/v4/emulator_control/start_call',
  summary: "A user starts a call, as the vendor's client does.",
  source: controlPage,
  maxPerSecond: null,
  repeat: 'unsafe',
  request: z.strictObject({
    Caller_Account: z.string().describe('User id of the caller.'),
    CalleeList_Account: z
      .array(z.string())
      .min(1)
      .describe('User ids of the callees; more than one make a group call.'),
    MediaType: z.enum(['Video', 'Audio']).describe('Video or audio.'),
    ChatGroupId: z.string().optional().describe('Chat group of the call.'),
    RoomId: z.string().optional().describe('TRTC room id; one is made up without it.'),
    RoomIdType: z.literal([1, 2]).optional().describe('1: numeric room id; 2: string room id.'),
    Timeout: z
      .int()
      .min(1)
      .optional()
      .meta({ 'x-unit': 'ms', description: 'How long to wait for an answer; 30,000 by default.' }),
    UserData: z.string().optional().describe('Handed to the callees with the call.'),
    ...client,
  }),
  response: z.strictObject({ CallId: z.string().describe('Id of the call.') }),
  errors: callErrors(101002, 101004),
  example: {
    request: { Caller_Account: 'user1', CalleeList_Account: ['user2'], MediaType: 'Audio' },
    response: { CallId: '055662e1-bc8a-469c-a334-1126c8c17d58' },
  },
});
