import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { z } from 'zod';
import { memberOfRoom } from './shapes/member-of-room.ts';

/** A member asks the host for a seat, and queues until there is an answer. */
export const applyForSeat = endpoint({
  path: '/v4/emulator_control/apply_for_seat',
  summary: 'A member asks the host for a seat, and queues until there is an answer.',
  ...memberOfRoom,
  repeat: 'unsafe',
  request: memberOfRoom.request.extend({
    Index: z.int().optional().describe('Seat number, from 0; any free seat without it.'),
  }),
  errors: roomErrors(100002, 100004, 100005, 100202, 100203, 100211),
});
