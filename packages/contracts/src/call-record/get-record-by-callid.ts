import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { callErrors } from '../wire/call-errors.ts';
import { callRecord } from './shapes/call-record.ts';

/**
 * Returns the record of one call, from about 5 seconds after its end; 101050 before that.
 *
 * @see https://trtc.io/document/68930
 */
export const getRecordByCallid = endpoint({
  path: '/v4/call_record_http_srv/get_record_by_callid',
  summary: 'Returns the record of the call with the given id.',
  source: 'https://trtc.io/document/68930',
  maxPerSecond: 200,
  repeat: 'read',
  request: z.strictObject({ CallId: z.string().describe('Id of the call.') }),
  response: z.strictObject({ CallRecord: callRecord.describe('The record.') }),
  errors: callErrors(101001, 101050),
  example: {
    request: { CallId: '04c9a0ac-8e38-4a19-be45-349c5ce7911b' },
    response: {
      CallRecord: {
        CallId: '04c9a0ac-8e38-4a19-be45-349c5ce7911b',
        Caller_Account: 'user1',
        MediaType: 'Audio',
        CallType: 'MultiCall',
        StartTime: 1739868165,
        EndTime: 1740064224,
        AcceptTime: 1739872743,
        CallResult: 'NormalEnd',
        CalleeList_Account: ['user1', 'user5', 'user2'],
        RoomId: 'roomid-1434',
        RoomIdType: 2,
      },
    },
  },
});
