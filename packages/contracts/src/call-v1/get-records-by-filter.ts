import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { callV1Errors } from '../wire/call-v1-errors.ts';
import { unixSeconds } from '../wire/time.ts';
import { callRecordV1 } from './shapes/call-record-v1.ts';

/** What the records of the documented sample have in common. */
const sample: Omit<z.input<typeof callRecordV1>, 'callId' | 'startCallTs' | 'acceptTs'> = {
  sdkAppId: 88888888,
  mediaType: 'video',
  roomId: '456',
  endTs: 1689150030,
  caller: '123',
  totalUserNumber: 0,
  callType: 'single',
  callResult: 'offline',
  callees: ['111', '123'],
};

/**
 * Returns the records that match the conditions in the older form, page by page, for calls of the
 * last 7 days. Times are Unix seconds.
 *
 * @see https://trtc.io/document/60136
 */
export const getRecordsByFilter = endpoint({
  path: '/v1/records/get_records_by_filter',
  summary: 'Returns the records that match the conditions, page by page, for the last 7 days.',
  source: 'https://trtc.io/document/60136',
  maxPerSecond: 200,
  repeat: 'read',
  request: z.strictObject({
    startTimestamp: unixSeconds.describe('Start of the calls.'),
    endTimestamp: unixSeconds.optional().describe('End of the calls; 7 days by default.'),
    callResult: z.string().optional().describe('Result to match.'),
    callType: z.string().optional().describe('Call type to match.'),
    numberPerPage: z
      .int()
      .optional()
      .meta({ 'x-default': 100, description: 'Records on a page; 100 by default.' }),
    page: z.int().optional().meta({ 'x-default': 1, description: 'The page wanted, from 1.' }),
  }),
  response: z.strictObject({
    totalNum: z.int().describe('Number of records that match.'),
    page: z.int().describe('Above 0 when there is more; the sample echoes the page asked for.'),
    callRecordList: z.array(callRecordV1).describe('The records of this page.'),
  }),
  errors: callV1Errors(50001, 70011),
  example: {
    request: {
      startTimestamp: 1618705638,
      endTimestamp: 1618705738,
      callResult: 'normal_end',
      callType: 'single',
      numberPerPage: 20,
      page: 2,
    },
    response: {
      totalNum: 3,
      page: 2,
      callRecordList: [
        {
          ...sample,
          callId: '2ae7d549-c441-4a9b-87c0-61810fe19581',
          startCallTs: 1688709003,
          acceptTs: 1688709003,
        },
        {
          ...sample,
          callId: '2ae7d549-c441-4a9b-87c0-61810fe19582',
          startCallTs: 1688709303,
          acceptTs: 1688709303,
        },
        {
          ...sample,
          callId: '2ae7d549-c441-4a9b-87c0-61810fe19583',
          startCallTs: 1688709903,
          acceptTs: 1688709903,
        },
      ],
    },
  },
});
