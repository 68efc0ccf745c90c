import { z } from 'zod';
import type { Open } from '../../define/open.ts';
import { userId, userIdOrNumber } from '../../wire/text.ts';

const locks = {
  IsTakenDisabled: z.boolean().describe('The seat is locked.'),
  IsVideoDisabled: z.boolean().describe("The seat's video is forbidden."),
  IsAudioDisabled: z.boolean().describe("The seat's audio is forbidden."),
};

/** A seat, as get_seat_list returns it. */
export const seat = z
  .strictObject({
    Index: z.int().describe('Seat number, from 0.'),
    // Empty by the table, left out of the sample.
    Member_Account: userId.optional().describe('User on the seat; empty or absent on a free one.'),
    ...locks,
  })
  .meta({ id: 'Seat' });

/** A seat in the callback, whose sample writes the user as a bare number beyond 2^53. */
export const changedSeat = z
  .strictObject({
    Index: z.int().describe('Seat number.'),
    Member_Account: userIdOrNumber.optional().describe('User on the seat; empty on a free one.'),
    ...locks,
  })
  .meta({ id: 'ChangedSeat' });

/** A seat, as received. */
export type Seat = Open<z.output<typeof seat>>;
