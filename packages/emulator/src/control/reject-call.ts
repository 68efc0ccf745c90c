import { callErrors, endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { controlPage } from './control-page.ts';
import { client } from './client.ts';

/** A callee declines. */
export const rejectCall = endpoint({
  path: '/v4/emulator_control/reject_call',
  summary: 'A callee declines.',
  source: controlPage,
  maxPerSecond: null,
  repeat: 'unsafe',
  request: z.strictObject({
    CallId: z.string().describe('Id of the call.'),
    User_Account: z.string().describe('User id of the member.'),
    ...client,
  }),
  response: z.strictObject({}),
  errors: callErrors(101002, 101004),
  example: {
    request: { CallId: '055662e1-bc8a-469c-a334-1126c8c17d58', User_Account: 'user2' },
    response: {},
  },
});
