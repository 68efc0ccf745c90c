import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { z } from 'zod';
import { controlPage } from './control-page.ts';
import { client } from './client.ts';

/** A member gets up from the seat. */
export const leaveSeat = endpoint({
  path: '/v4/emulator_control/leave_seat',
  summary: 'A member gets up from the seat.',
  source: controlPage,
  maxPerSecond: null,
  repeat: 'idempotent',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    User_Account: z.string().describe('User id.'),
    ...client,
  }),
  response: z.strictObject({}),
  errors: roomErrors(100002, 100004, 100206),
  example: { request: { RoomId: 'room-test', User_Account: 'user1' }, response: {} },
});
