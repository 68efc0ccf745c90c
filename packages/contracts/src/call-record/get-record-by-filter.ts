import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { callErrors } from '../wire/call-errors.ts';
import { unixSeconds } from '../wire/time.ts';
import { callRecord, callResult, callType } from './shapes/call-record.ts';

/**
 * Returns the call records of the last 7 days that match the conditions, page by page. Times are
 * Unix seconds; an earlier start is raised to 7 days ago.
 *
 * @see https://trtc.io/document/68931
 */
export const getRecordByFilter = endpoint({
  path: '/v4/call_record_http_srv/get_record_by_filter',
  summary: 'Returns the call records of the last 7 days that match the conditions, page by page.',
  source: 'https://trtc.io/document/68931',
  maxPerSecond: 200,
  repeat: 'read',
  request: z.strictObject({
    StartTime: unixSeconds.optional().meta({
      description: 'Start of the search; 7 days before now at the earliest, which is the default.',
    }),
    EndTime: unixSeconds.optional().describe('End of the search; now by default.'),
    // These two are in the sample and not in the table.
    CallResult: callResult.optional().describe('How the call ended.'),
    CallType: callType.optional().describe('One-to-one or group call.'),
    NumberPerPage: z
      .int()
      .optional()
      .meta({ 'x-default': 10, description: 'Records on a page; 10 by default.' }),
    Page: z.int().optional().meta({ 'x-default': 1, description: 'The page wanted, from 1.' }),
  }),
  response: z.strictObject({
    TotalNum: z.int().describe('Number of records that match.'),
    Page: z.int().describe('Above 0 when there is data; the sample echoes the page asked for.'),
    CallRecordList: z.array(callRecord).describe('The records of this page.'),
  }),
  errors: callErrors(101001, 101050),
  example: {
    request: {
      StartTime: 0,
      EndTime: 1740531683,
      CallResult: 'NormalEnd',
      CallType: 'SingleCall',
      NumberPerPage: 2,
      Page: 2,
    },
    response: {
      TotalNum: 141,
      Page: 2,
      CallRecordList: [
        {
          CallId: '04c9a0ac-8e38-4a19-be45-349c5ce7911b',
          Caller_Account: '147',
          MediaType: 'Audio',
          CallType: 'SingleCall',
          StartTime: 1739960242,
          EndTime: 1739960245,
          AcceptTime: 1739960244,
          CallResult: 'NormalEnd',
          CalleeList_Account: ['147', '369'],
          RoomId: 'roomid-1434',
          RoomIdType: 2,
        },
        {
          CallId: '055662e1-bc8a-469c-a334-1126c8c17d58',
          Caller_Account: '3423',
          MediaType: 'Video',
          CallType: 'SingleCall',
          StartTime: 1739960500,
          EndTime: 1739960507,
          AcceptTime: 1739960503,
          CallResult: 'NormalEnd',
          CalleeList_Account: ['3423', '3243'],
          RoomId: 'roomid-1434',
          RoomIdType: 2,
        },
      ],
    },
  },
});
