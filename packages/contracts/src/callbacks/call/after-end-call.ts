import { z } from 'zod';
import { callRecord } from '../../call-record/shapes/call-record.ts';
import { callback } from '../../define/callback.ts';
import { ackV4 } from '../../wire/envelope-v4.ts';
import { unixMilliseconds } from '../../wire/time.ts';

/**
 * A call ended, with its whole record. The record can be queried about 5 seconds later.
 *
 * @see https://trtc.io/document/68940
 */
export const afterEndCall = callback({
  command: 'Call.CallbackAfterEndCall',
  summary: 'Sent after a call ended, with its whole record.',
  source: 'https://trtc.io/document/68940',
  body: z.strictObject({
    CallbackCommand: z.literal('Call.CallbackAfterEndCall').describe('Command word.'),
    CallRecord: callRecord.describe('The record.'),
    EventTime: unixMilliseconds.describe('When the event happened.'),
  }),
  ack: ackV4,
  example: {
    CallbackCommand: 'Call.CallbackAfterEndCall',
    CallRecord: {
      CallId: '055662e1-bc8a-469c-a334-1126c8c17d58',
      Caller_Account: '10001',
      MediaType: 'Audio',
      CallType: 'SingleCall',
      StartTime: 1741231146,
      EndTime: 1741231296,
      AcceptTime: 0,
      CallResult: 'NotAnswer',
      CalleeList_Account: ['10001', 'user2'],
      RoomId: 'roomid-1434',
      RoomIdType: 2,
    },
    EventTime: 1703589922780,
  },
});
