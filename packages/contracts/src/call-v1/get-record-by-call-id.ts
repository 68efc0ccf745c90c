import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { callV1Errors } from '../wire/call-v1-errors.ts';
import { callRecordV1 } from './shapes/call-record-v1.ts';

/**
 * Returns the record of one call in the older form, for calls of the last 7 days.
 *
 * @see https://trtc.io/document/60137
 */
export const getRecordByCallId = endpoint({
  path: '/v1/records/get_record_by_callId',
  summary: 'Returns the record of the call with the given id, for calls of the last 7 days.',
  source: 'https://trtc.io/document/60137',
  maxPerSecond: 20,
  repeat: 'read',
  request: z.strictObject({ callId: z.string().describe('Id of the call.') }),
  response: callRecordV1,
  errors: callV1Errors(50001, 70011),
  example: {
    request: { callId: '2ae7d549-c441-4a9b-87c0-61810fe19582' },
    response: {
      callId: '2ae7d549-c441-4a9b-87c0-61810fe19582',
      sdkAppId: 88888888,
      mediaType: 'video',
      roomId: '123456',
      startCallTs: 1688705638,
      acceptTs: 1688705641,
      endTs: 1688705668,
      caller: 'alice',
      totalUserNumber: 2,
      callType: 'single',
      callResult: 'normal_end',
      callees: ['bob1', 'bob2'],
    },
  },
});
