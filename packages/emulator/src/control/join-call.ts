import { callErrors, endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { controlPage } from './control-page.ts';
import { client } from './client.ts';

/** A user joins a running call without having been called. */
export const joinCall = endpoint({
  path: '/v4/emulator_control/join_call',
  summary: 'A user joins a running call without having been called.',
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
