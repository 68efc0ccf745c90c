import { z } from 'zod';
import { memberOfRoom } from './member-of-room.ts';

/** What the commands have in common that let a host answer a member who asks for a seat. */
export const answerToSeatApplication = {
  ...memberOfRoom,
  repeat: 'unsafe',
  request: memberOfRoom.request.extend({
    Operator_Account: z
      .string()
      .optional()
      .describe('User id of the host who answers; the owner of the room by default.'),
  }),
} as const;
