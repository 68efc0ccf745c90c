import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { z } from 'zod';
import { controlPage } from './control-page.ts';
import { client } from './client.ts';

/** The client of a member is gone without a word: 5 minutes later the member is removed. */
export const loseHeartbeat = endpoint({
  path: '/v4/emulator_control/lose_heartbeat',
  summary: 'The client of a member is gone without a word: 5 minutes later the member is removed.',
  source: controlPage,
  maxPerSecond: null,
  repeat: 'idempotent',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    User_Account: z.string().describe('User id.'),
    ...client,
  }),
  response: z.strictObject({}),
  errors: roomErrors(100002, 100004, 100005),
  example: { request: { RoomId: 'room-test', User_Account: 'user1' }, response: {} },
});
