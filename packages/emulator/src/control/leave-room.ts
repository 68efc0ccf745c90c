import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { z } from 'zod';
import { controlPage } from './control-page.ts';
import { client } from './client.ts';

/** A member leaves a room; an owner hands it over first. */
export const leaveRoom = endpoint({
  path: '/v4/emulator_control/leave_room',
  summary: 'A member leaves a room; an owner hands it over first.',
  source: controlPage,
  maxPerSecond: null,
  repeat: 'idempotent',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    User_Account: z.string().describe('User id.'),
    ...client,
  }),
  response: z.strictObject({}),
  errors: roomErrors(100002, 100004, 100005, 100006),
  example: { request: { RoomId: 'room-test', User_Account: 'user1' }, response: {} },
});
