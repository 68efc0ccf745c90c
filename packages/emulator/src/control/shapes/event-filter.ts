import { z } from 'zod';

/** Which events are asked for, a page at a time. */
export const eventFilter = {
  CallbackCommand: z.string().optional().describe('Only those of a command.'),
  CallId: z.string().optional().describe('Only those about a call.'),
  RoomId: z.string().optional().describe('Only those about a room.'),
  AfterId: z.int().optional().describe('Only those with a larger id; all by default.'),
  Limit: z.int().min(1).max(1000).optional().describe('How many at most; 100 by default.'),
};
