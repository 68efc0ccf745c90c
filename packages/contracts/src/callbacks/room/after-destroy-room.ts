import { z } from 'zod';
import { callback } from '../../define/callback.ts';
import { ackV4 } from '../../wire/envelope-v4.ts';
import { userId } from '../../wire/text.ts';
import { unixMilliseconds } from '../../wire/time.ts';

/**
 * A room was destroyed, by a client user or through the REST API.
 *
 * @see https://trtc.io/document/60732
 */
export const afterDestroyRoom = callback({
  command: 'Room.CallbackAfterDestroyRoom',
  summary: 'Sent after a room has been destroyed.',
  source: 'https://trtc.io/document/60732',
  body: z.strictObject({
    CallbackCommand: z.literal('Room.CallbackAfterDestroyRoom').describe('Command word.'),
    Operator_Account: userId.describe('User id of the operator who asked for the destruction.'),
    RoomId: z.string().describe('Room id.'),
    EventTime: unixMilliseconds.describe('When the event happened.'),
  }),
  ack: ackV4,
  example: {
    CallbackCommand: 'Room.CallbackAfterDestroyRoom',
    Operator_Account: 'admin',
    RoomId: 'tandy-test-rest',
    EventTime: 1703589922780,
  },
});
