import { z } from 'zod';
import { callMember } from '../../call/shapes/call-member.ts';
import { callback } from '../../define/callback.ts';
import { ackV4 } from '../../wire/envelope-v4.ts';
import { userId } from '../../wire/text.ts';
import { unixMilliseconds } from '../../wire/time.ts';
import { memberAction } from './shapes/member-action.ts';

/**
 * Members of a call changed state: the members as they are now, and what each changed one did.
 *
 * @see https://trtc.io/document/69215
 */
export const afterMemberChanged = callback({
  command: 'Call.CallbackAfterMemberChanged',
  summary: 'Sent after members of a call changed state.',
  source: 'https://trtc.io/document/69215',
  body: z.strictObject({
    CallbackCommand: z.literal('Call.CallbackAfterMemberChanged').describe('Command word.'),
    CallId: z.string().describe('Id of the call.'),
    UserList: z.array(callMember).describe('The members of the call as they are now.'),
    ChangedUserList: z
      .array(
        z
          .strictObject({
            User_Account: userId.describe('User id of the changed member.'),
            ActionType: memberAction.describe('What led to the change.'),
          })
          .meta({ id: 'ChangedCallMember' }),
      )
      .describe('The members that changed.'),
    EventTime: unixMilliseconds.describe('When the event happened.'),
  }),
  ack: ackV4,
  example: {
    CallbackCommand: 'Call.CallbackAfterMemberChanged',
    CallId: '055662e1-bc8a-469c-a334-1126c8c17d58',
    UserList: [
      { User_Account: 'user1', Status: 'Calling' },
      { User_Account: 'user2', Status: 'Calling' },
    ],
    ChangedUserList: [{ User_Account: 'user2', ActionType: 'Answer' }],
    EventTime: 1740464128807,
  },
});
