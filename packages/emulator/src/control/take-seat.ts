import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { z } from 'zod';
import { controlPage } from './control-page.ts';
import { client } from './client.ts';

/** A member sits down on a free seat, where nobody has to be asked. */
export const takeSeat = endpoint({
  path: '/v4/emulator_control/take_seat',
  summary: 'A member sits down on a free seat, where nobody has to be asked.',
  source: controlPage,
  maxPerSecond: null,
  repeat: 'idempotent',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    User_Account: z.string().describe('User id.'),
    Index: z.int().optional().describe('Seat number, from 0; any free seat without it.'),
    ...client,
  }),
  response: z.strictObject({}),
  errors: roomErrors(
    100002,
    100004,
    100005,
    100006,
    100200,
    100203,
    100205,
    100210,
    100211,
    100251,
  ),
  example: { request: { RoomId: 'room-test', User_Account: 'user1', Index: 1 }, response: {} },
});
