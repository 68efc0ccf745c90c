import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { z } from 'zod';
import { controlPage } from './control-page.ts';

/** Who asks for a seat of a room, in the order of asking. */
export const getSeatApplications = endpoint({
  path: '/v4/emulator_control/get_seat_applications',
  summary: 'Who asks for a seat of a room, in the order of asking.',
  source: controlPage,
  maxPerSecond: null,
  repeat: 'read',
  request: z.strictObject({ RoomId: z.string().describe('Room id.') }),
  response: z.strictObject({
    ApplicationList: z
      .array(
        z.strictObject({
          Member_Account: z.string().describe('User id.'),
          Index: z.int().optional().describe('Seat number, where a certain one is asked for.'),
        }),
      )
      .describe('Who asks.'),
  }),
  errors: roomErrors(100002, 100004),
  example: {
    request: { RoomId: 'room-test' },
    response: { ApplicationList: [{ Member_Account: 'user1', Index: 1 }] },
  },
});
