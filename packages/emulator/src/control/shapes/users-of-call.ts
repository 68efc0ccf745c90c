import { callErrors } from '@trtc-kit/contracts';
import { z } from 'zod';
import { client } from '../client.ts';
import { controlPage } from '../control-page.ts';

/** What the commands have in common that are about several users of a call. */
export const usersOfCall = {
  source: controlPage,
  maxPerSecond: null,
  repeat: 'unsafe' as const,
  request: z.strictObject({
    CallId: z.string().describe('Id of the call.'),
    UserList_Account: z.array(z.string()).describe('User ids of the called.'),
    ...client,
  }),
  response: z.strictObject({}),
  errors: callErrors(101002, 101004),
  example: {
    request: { CallId: '055662e1-bc8a-469c-a334-1126c8c17d58', UserList_Account: ['user3'] },
    response: {},
  },
};
