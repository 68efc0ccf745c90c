import { z } from 'zod';
import { callback } from '../../define/callback.ts';
import { changedSeat } from '../../seat/shapes/seat.ts';
import { ackV4 } from '../../wire/envelope-v4.ts';
import { userId } from '../../wire/text.ts';
import { unixMilliseconds } from '../../wire/time.ts';

/**
 * Seats of a room changed: taken, left or locked. Whether all seats or only the changed ones are
 * sent is not documented.
 *
 * @see https://trtc.io/document/60736
 */
export const afterSeatInfoChanged = callback({
  command: 'Mic.CallbackAfterSeatInfoChanged',
  summary: 'Sent after seats of a room have changed.',
  source: 'https://trtc.io/document/60736',
  body: z.strictObject({
    CallbackCommand: z.literal('Mic.CallbackAfterSeatInfoChanged').describe('Command word.'),
    Operator_Account: userId.describe('User id of the requester.'),
    RoomId: z.string().describe('Room id.'),
    SeatList: z.array(changedSeat).describe('The seats.'),
    EventTime: unixMilliseconds.describe('When the event happened.'),
  }),
  ack: ackV4,
  example: {
    CallbackCommand: 'Mic.CallbackAfterSeatInfoChanged',
    Operator_Account: 'user1',
    RoomId: 'rid-123',
    SeatList: [
      {
        Index: 1,
        Member_Account: '144115233775727695',
        IsTakenDisabled: false,
        IsVideoDisabled: false,
        IsAudioDisabled: false,
      },
    ],
    EventTime: 1670574414123,
  },
});
