import { callErrors } from '@trtc-kit/contracts';
import { z } from 'zod';
import { client } from '../client.ts';
import { controlPage } from '../control-page.ts';

/** What the commands have in common that let one member of a call do something. */
export const memberOfCall = {
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
} as const;
