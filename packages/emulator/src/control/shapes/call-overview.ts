import { z } from 'zod';

/** A running call as get_world shows it. */
export const callOverviewSchema = z.strictObject({
  CallId: z.string().describe('Id of the call.'),
  Caller_Account: z.string().describe('User id of the caller.'),
  MediaType: z.enum(['Video', 'Audio']).describe('Video or audio.'),
  CallType: z.enum(['SingleCall', 'MultiCall']).describe('Between two, or of a group.'),
  RoomId: z.string().describe('TRTC room id.'),
  ChatGroupId: z.string().describe('Chat group of the call; empty without one.'),
  StartedAt: z.int().describe('Milliseconds since 1970.'),
  AnsweredAt: z.int().optional().describe('When the first callee answered, if one has.'),
  UserCount: z.int().describe('How many are in it or called.'),
  UserList: z
    .array(
      z.strictObject({
        User_Account: z.string().describe('User id.'),
        Status: z.enum(['Calling', 'Waiting']).describe('In the call, or called.'),
        RingsUntil: z
          .int()
          .optional()
          .describe('When not to have answered counts as not answering.'),
      }),
    )
    .describe('The first of them, the caller first.'),
});
