import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { z } from 'zod';
import { controlPage } from './control-page.ts';
import { client } from './client.ts';

/** A user enters a room, as the vendor's client does, and leaves the one they were in. */
export const enterRoom = endpoint({
  path: '/v4/emulator_control/enter_room',
  summary: "A user enters a room, as the vendor's client does, and leaves the one they were in.",
  source: controlPage,
  maxPerSecond: null,
  repeat: 'idempotent',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    User_Account: z.string().describe('User id.'),
    Password: z.string().optional().describe('Password of the room, where it asks for one.'),
    ...client,
  }),
  response: z.strictObject({}),
  errors: roomErrors(100002, 100004, 100006, 100008, 100016, 100018, 100019),
  example: { request: { RoomId: 'room-test', User_Account: 'user1' }, response: {} },
});
