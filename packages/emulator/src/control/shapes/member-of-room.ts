import { z } from 'zod';
import { client } from '../client.ts';
import { controlPage } from '../control-page.ts';

/** What the commands have in common that let one member of a room do something. */
export const memberOfRoom = {
  source: controlPage,
  maxPerSecond: null,
  repeat: 'idempotent',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    User_Account: z.string().describe('User id.'),
    ...client,
  }),
  response: z.strictObject({}),
  example: { request: { RoomId: 'room-test', User_Account: 'user1' }, response: {} },
} as const;
