import { callErrors, endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { controlPage } from './control-page.ts';
import { client } from './client.ts';

/** Users are called into a running call. */
export const inviteToCall = endpoint({
  path: '/v4/emulator_control/invite_to_call',
  summary: 'Users are called into a running call.',
  source: controlPage,
  maxPerSecond: null,
  repeat: 'unsafe',
  request: z.strictObject({
    CallId: z.string().describe('Id of the call.'),
    UserList_Account: z.array(z.string()).describe('User ids to call.'),
    ...client,
  }),
  response: z.strictObject({}),
  errors: callErrors(101002, 101004),
  example: {
    request: { CallId: '055662e1-bc8a-469c-a334-1126c8c17d58', UserList_Account: ['user3'] },
    response: {},
  },
});
